-- The hash of a street's own basemap.
-- in:  street  12 digits;  name
-- out: sha256 text      Index: street_file_pkey.
select sha256 from street_file where street_code = :street and name = :name
