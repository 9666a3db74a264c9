-- All plain rows of a kind: what GET /api/collections/{kind}/items?limit=10000 reads, and GET /api/layers for each kind.
-- in:  {kind};  {point}: geom, of areas label_point and the area itself;  {columns}: of the public properties
select p.pk, p.id, p.version, {point}, {columns}
from place p
where p.kind = '{kind}' and p.visibility = 'public'
order by p.pk
limit 10000;
