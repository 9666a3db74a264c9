-- What a collection's description says of its public places; asked once for each change of the collection.
-- in:  kind;  {geometry}: what the public sees of the geometry
-- out: count bigint | west, south, east, north double, null without places | first, last timestamptz      Index: place_public_kind.
select e.count, st_xmin(e.box) as west, st_ymin(e.box) as south, st_xmax(e.box) as east, st_ymax(e.box) as north, e.first, e.last
from (
  select count(*) as count, st_extent({geometry}) as box, min(p.updated_at) as first, max(p.updated_at) as last
  from place p
  join street s using (street_code)  --? area
  where p.kind = :kind and p.visibility = 'public'
) e
