package cn.partymap.exchange;

import cn.partymap.geo.ChineseDatum;
import cn.partymap.geo.GeoJson;
import cn.partymap.geo.Position;
import cn.partymap.place.Capture;
import cn.partymap.place.Coded;
import cn.partymap.place.Place;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cells that say where a place is. The coordinate is read in the datum named beside it, converted once to CGCS2000,
 * and kept as captured for provenance.
 */
final class PositionCells {

    static final String LON = "经度";
    static final String LAT = "纬度";
    private static final String DATUM = "坐标系";
    private static final String METHOD = "采集方式";
    private static final String ACCURACY = "精度";

    static final List<String> HEADERS = List.of(LON, LAT, DATUM, METHOD, ACCURACY);

    private PositionCells() {}

    /** @throws IllegalArgumentException with what is wrong */
    static void read(Place place, Map<String, String> cells) {
        var lon = cells.get(LON);
        var lat = cells.get(LAT);
        if (lon == null && lat == null) {
            return;
        }
        if (lon == null || lat == null) {
            throw new IllegalArgumentException("经度和纬度要一起填");
        }
        var captured = position(CellReader.decimal(lon), CellReader.decimal(lat));
        var datum = CellReader.code(List.<Coded>of(Capture.Datum.values()), cells.getOrDefault(DATUM, "CGCS2000"));
        var method = cells.get(METHOD);
        var accuracy = cells.get(ACCURACY);
        place.locate(
                GeoJson.point(toCgcs2000(captured, datum)),
                new Capture(
                        datum,
                        captured.lonDegrees(),
                        captured.latDegrees(),
                        method == null ? null : CellReader.code(List.<Coded>of(Capture.Method.values()), method),
                        accuracy(accuracy)));
    }

    private static @Nullable Double accuracy(@Nullable String cell) {
        return cell == null ? null : CellReader.decimal(cell);
    }

    private static Position position(double lon, double lat) {
        if (lon >= 3 && lon <= 54 && lat >= 73 && lat <= 136) {
            throw new IllegalArgumentException("经度 %s、纬度 %s 像是写反了".formatted(lon, lat));
        }
        if (!(lon >= 73 && lon <= 136 && lat >= 3 && lat <= 54)) {
            throw new IllegalArgumentException("经度 %s、纬度 %s 不在中国范围内（经度 73–136，纬度 3–54）".formatted(lon, lat));
        }
        return new Position(lon, lat);
    }

    private static Position toCgcs2000(Position captured, String datum) {
        if (datum.equals(Capture.Datum.GCJ02.code())) {
            return ChineseDatum.fromGcj02(captured);
        }
        return datum.equals(Capture.Datum.BD09.code()) ? ChineseDatum.fromBd09(captured) : captured;
    }
}
