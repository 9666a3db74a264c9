-- A file that a street serves as it is.
-- in:  streetCode, name, mediaType, sha256;  content  bytes
-- out: nothing      Index: none, it only inserts.
insert into street_file (street_code, name, media_type, sha256, content)
values (:streetCode, :name, :mediaType, :sha256, :content)
