-- Whether the map's database was made in this cluster.
-- out: boolean
select exists (select from pg_database where datname = 'partymap')
