package cn.partymap.features;

import cn.partymap.place.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts the rows of a page; one row more than the page holds tells that there is a next one. */
final class Paging {

    private static final Label NEXT = new Label("下一页", "Next page");

    private final int limit;
    private int taken;
    private long last;
    private boolean more;

    Paging(int limit) {
        this.limit = limit;
    }

    /** @return whether the row belongs to this page */
    boolean takes(long pk) {
        if (taken == limit) {
            more = true;
            return false;
        }
        taken++;
        last = pk;
        return true;
    }

    int taken() {
        return taken;
    }

    /** Whether this page is all there is, so that nothing needs counting. */
    boolean isWhole(ItemsQuery query) {
        return !more && query.after() == null;
    }

    List<Links.Link> links(List<Links.Link> head, Links links, String path, Map<String, String> given, Locale locale) {
        if (!more) {
            return head;
        }
        var all = new ArrayList<>(head);
        all.add(links.to("next", Links.GEOJSON, nextPath(path, given) + "&f=json", NEXT, locale));
        return all;
    }

    String nextPath(String path, Map<String, String> given) {
        var query = new LinkedHashMap<>(given);
        query.put(ItemsParameters.cursorName(), CursorParameter.token(last));
        return path + "?" + Links.query(query);
    }

    boolean hasMore() {
        return more;
    }
}
