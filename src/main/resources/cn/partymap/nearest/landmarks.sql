-- The start points of a street, in the order of their ids.
-- in:  street  12 digits
-- out: id, kind, name, name_en text | lon, lat double, degrees, EPSG:4490      Index: landmark_pkey.
select id, kind, name, name_en, st_x(geom) as lon, st_y(geom) as lat
from landmark
where street_code = :street
order by id
