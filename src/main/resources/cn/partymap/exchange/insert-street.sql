-- A new street.
-- in:  the columns of street; outline as WKT, degrees, EPSG:4490, longitude first
-- out: nothing      Index: none, it only inserts.
insert into street (street_code, code_authority, code_edition, name, name_en, title, title_en, id_prefix, outline, metric_srid,
                    public_boundaries, time_zone, map_review_number, phone, sample)
values (:streetCode, :codeAuthority, :codeEdition, :name, :nameEn, :title, :titleEn, :idPrefix, st_geomfromtext(:outline, 4490), :metricSrid,
        :publicBoundaries, :timeZone, :mapReviewNumber, :phone, :sample)
