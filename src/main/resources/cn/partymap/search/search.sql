-- Public places of a street and its landmarks whose name, former name, address or id holds the term; those whose name begins
-- with it first, then those whose name holds it.
-- in:  street  12 digits;  term  in lower case;  pattern  the term with its LIKE signs escaped, between %;  size  rows
--      {types}: the column that holds the sub-type of each kind
-- out: collection, id, name, address, type text | lon, lat double, degrees, EPSG:4490 | total bigint
-- Index: place_public_street, place_public_search_trgm (patterns of three characters and more), landmark_pkey.
select f.collection, f.id, f.name, f.address, f.type, f.lon, f.lat, count(*) over () as total
from (
  select p.kind as collection, p.id, p.name, p.address, {types} as type,
         st_x(coalesce(p.label_point, p.geom)) as lon, st_y(coalesce(p.label_point, p.geom)) as lat
  from place p
  where p.street_code = :street and p.visibility = 'public' and p.search_text like :pattern
  union all
  select 'landmarks', l.id, l.name, null, l.kind, st_x(l.geom), st_y(l.geom)
  from landmark l
  where l.street_code = :street and lower(l.name || ' ' || coalesce(l.name_en, '') || ' ' || l.id) like :pattern
) f
order by case strpos(lower(f.name), :term) when 1 then 0 when 0 then 2 else 1 end, char_length(f.name), f.collection, f.id
limit :size
