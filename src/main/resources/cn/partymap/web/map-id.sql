-- Which map this database holds.
-- out: map_id text      Index: none, there is one row.
select map_id::text from map
