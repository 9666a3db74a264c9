-- A new start point of a street.
-- in:  streetCode, id, kind, name, nameEn;  position as WKT, degrees, EPSG:4490, longitude first
-- out: nothing      Index: none, it only inserts.
insert into landmark (street_code, id, kind, name, name_en, geom)
values (:streetCode, :id, :kind, :name, :nameEn, st_geomfromtext(:position, 4490))
