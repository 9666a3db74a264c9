package cn.partymap.exchange;

import cn.partymap.place.Verification;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells that say when a property group was last verified on the spot; a date stands for all six steps. */
final class VerificationCells {

    private static final String POSITION = "位置核验日期";
    private static final String CONTACT = "联系核验日期";
    private static final String HOURS = "时间核验日期";

    static final List<String> HEADERS = List.of(POSITION, CONTACT, HOURS);

    private VerificationCells() {}

    static Verification read(Map<String, String> cells, ZoneId zone) {
        return new Verification(
                state(cells.get(POSITION), zone), state(cells.get(CONTACT), zone), state(cells.get(HOURS), zone));
    }

    private static Verification.@Nullable State state(@Nullable String cell, ZoneId zone) {
        return cell == null
                ? null
                : new Verification.State(
                        Verification.LAST_STEP,
                        CellReader.date(cell).atStartOfDay(zone).toOffsetDateTime(),
                        null,
                        null);
    }
}
