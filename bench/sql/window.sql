-- The plain rows of a window of about 1 km: what GET /api/collections/branches/items?bbox=…&limit=100 reads.
-- in:  n  which window; {west} {south} {east} {north}: number n of the list;  {columns}: of the public properties
\set n random(1, {size})
select p.pk, p.id, p.version, st_x(p.geom) as lon, st_y(p.geom) as lat, {columns}
from place p
where p.kind = 'branches' and p.visibility = 'public' and p.geom && st_makeenvelope({west}, {south}, {east}, {north}, 4490)
order by p.pk
limit 100;
