-- The streets, all or one, in the order of their codes.
-- in:  streetCode  12 digits (only with the part "one")
-- out: the columns of street; outline geometry(MultiPolygon, 4490)      Index: street_pkey.
select street_code, code_authority, code_edition, name, name_en, title, title_en, id_prefix, outline, metric_srid,
       public_boundaries, time_zone, map_review_number, phone, sample
from street
where true
  and street_code = :streetCode  --? one
order by street_code
