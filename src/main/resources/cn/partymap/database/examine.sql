-- Whether this database can carry the map.
-- in:  app  the role the service wants to work as
-- out: server_version integer (150013) | encoding text | ctype text | postgis text or null | trigrams boolean | app_exists boolean
select current_setting('server_version_num')::integer as server_version,
       pg_encoding_to_char(d.encoding) as encoding,
       d.datctype as ctype,
       (select extversion from pg_extension where extname = 'postgis') as postgis,
       exists (select from pg_extension where extname = 'pg_trgm') as trigrams,
       exists (select from pg_roles where rolname = :app) as app_exists
from pg_database d
where d.datname = current_database()
