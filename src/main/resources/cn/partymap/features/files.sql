-- A file that a street serves as it is, by its content's hash.
-- in:  sha256  64 hexadecimal digits
-- out: media_type text | content bytea      Index: street_file_sha256.
select media_type, content from street_file where sha256 = :sha256 limit 1
