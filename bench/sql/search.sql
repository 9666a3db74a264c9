-- The plain rows that a term finds: what GET /api/search?q=… reads.
-- in:  n  which term; {term}: number n of the list, taken once and not for each row;  {street}
\set n random(1, {size})
select f.collection, f.id, f.name, f.address, f.type, f.lon, f.lat, count(*) over () as total
from (
  select p.kind as collection, p.id, p.name, p.address, coalesce(p.org_type, p.industry, p.station_type) as type,
         st_x(coalesce(p.label_point, p.geom)) as lon, st_y(coalesce(p.label_point, p.geom)) as lat
  from place p
  where p.street_code = '{street}' and p.visibility = 'public' and p.search_text like (select '%' || {term} || '%')
  union all
  select 'landmarks', l.id, l.name, null, l.kind, st_x(l.geom), st_y(l.geom)
  from landmark l
  where l.street_code = '{street}' and lower(l.name || ' ' || coalesce(l.name_en, '') || ' ' || l.id) like (select '%' || {term} || '%')
) f
order by case strpos(lower(f.name), (select {term})) when 1 then 0 when 0 then 2 else 1 end, char_length(f.name), f.collection, f.id
limit 20;
