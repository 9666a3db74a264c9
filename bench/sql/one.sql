-- The plain row of one place: what GET /api/collections/branches/items/{id} reads.
-- in:  n  which id; {id}: number n of the list;  {columns}: of the public properties
\set n random(1, {size})
select p.pk, p.id, p.version, st_x(p.geom) as lon, st_y(p.geom) as lat, {columns}
from place p
where p.kind = 'branches' and p.visibility = 'public' and p.id = {id};
