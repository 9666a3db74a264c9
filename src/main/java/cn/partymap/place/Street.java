package cn.partymap.place;

import java.util.List;
import net.postgis.jdbc.geometry.Geometry;
import org.jspecify.annotations.Nullable;

/**
 * The tenant: every place belongs to one street.
 *
 * @param streetCode 12-digit division code, of the authority and edition named beside it
 * @param outline MultiPolygon, EPSG:4490
 * @param metricSrid CGCS2000 3-degree zone of its centre
 * @param publicBoundaries collections whose areas the public sees as areas
 */
public record Street(
        String streetCode,
        String codeAuthority,
        String codeEdition,
        String name,
        @Nullable String nameEn,
        String title,
        @Nullable String titleEn,
        String idPrefix,
        Geometry outline,
        int metricSrid,
        List<String> publicBoundaries,
        String timeZone,
        @Nullable String mapReviewNumber,
        @Nullable String phone,
        boolean sample) {}
