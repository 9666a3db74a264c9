-- Public places of one kind, a page of them or how many there are; ordered by pk, so that paging by key is stable.
-- in:  kind; street  12 digits; id; after  last pk of the page before; west, south, east, north (and farWest … beyond the 180th
--      meridian)  degrees, EPSG:4490, longitude first; since, until  instants; q  pattern in lower case; size  rows
--      a box without width is a line or a point, which st_envelope makes of it and st_makeenvelope does not; it is selected,
--      so that it is made once and not anew for each row that the index finds
--      {position} and {geometry}: what the public sees of the geometry (an area or, where areas are not public, its label point)
--      {columns}: the columns of the kind's public properties;  {equals}: property = value, values bound as eq0, eq1 …
-- out: pk bigint | id text | version int | lon, lat double | (areas: geom, is_area) | {columns}      or count bigint
-- Index: place_public_kind, place_public_geom_gist, place_id_unique, place_public_updated, place_public_search_trgm.
select count(*)  --? count
select p.pk, p.id, p.version, {position}, {columns}  --? rows
from place p
join street s using (street_code)  --? area
where p.kind = :kind and p.visibility = 'public'
  and p.street_code = :street  --? street
  and p.id = :id  --? one
  and p.pk > :after  --? after
  and (st_intersects({geometry}, (select st_envelope(st_setsrid(st_makeline(st_makepoint(:west, :south), st_makepoint(:east, :north)), 4490))))  --? bbox
    or st_intersects({geometry}, (select st_envelope(st_setsrid(st_makeline(st_makepoint(:farWest, :south), st_makepoint(:farEast, :north)), 4490))))  --? antimeridian
  )  --? bbox
  and p.updated_at >= :since  --? since
  and p.updated_at <= :until  --? until
  and p.search_text like :q  --? q
  and {equals}  --? equals
order by p.pk  --? rows
limit :size  --? rows
