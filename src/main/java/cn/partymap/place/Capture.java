package cn.partymap.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where a position came from: the coordinate as captured, in the datum it was captured in, so that a wrong conversion can
 * be found and undone. The public sees datum and method only.
 */
@Embeddable
public record Capture(
        @Column(name = "capture_datum") @Nullable String datum,
        @Column(name = "capture_lon") @Nullable Double lon,
        @Column(name = "capture_lat") @Nullable Double lat,
        @Column(name = "capture_method") @Nullable String method,
        @Column(name = "capture_accuracy_metres") @Nullable Double accuracyMetres) {

    /** The datums a coordinate may be captured in. */
    public enum Datum implements Coded {
        CGCS2000("CGCS2000", "CGCS2000"),
        WGS84("WGS 84", "WGS 84"),
        GCJ02("GCJ-02", "GCJ-02"),
        BD09("BD-09", "BD-09");

        private final Label label;

        Datum(String zh, String en) {
            this.label = new Label(zh, en);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /** How it was captured. */
    public enum Method implements Coded {
        GPS("卫星定位", "Satellite"),
        MAP("地图选点", "Picked on a map"),
        ADDRESS("地址匹配", "From the address"),
        IMPORT("导入", "Imported");

        private final Label label;

        Method(String zh, String en) {
            this.label = new Label(zh, en);
        }

        @Override
        public Label label() {
            return label;
        }
    }
}
