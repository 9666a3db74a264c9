package cn.partymap.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An API resource as a page for people: plain tables and links in one layout. Every text is escaped by the template.
 *
 * @param crumbs the way down to this page, the page itself last
 */
public record HtmlPage(
        Locale locale, String title, String intro, List<Cell> crumbs, List<Table> tables, List<Cell> links) {

    /** A text, linked when there is an address. */
    public record Cell(String text, @Nullable String href) {
        public static Cell plain(String text) {
            return new Cell(text, null);
        }
    }

    /** A row of cells; Mustache needs a name for the list. */
    public record Row(List<Cell> cells) {}

    public record Table(String caption, List<String> head, List<Row> rows) {
        public boolean hasHead() {
            return !head.isEmpty();
        }
    }

    /** Collects a table of two columns: what it is, and its value. */
    public static final class Facts {
        private final List<Row> rows = new ArrayList<>();

        public Facts add(String label, @Nullable Object value) {
            return add(label, value, null);
        }

        public Facts add(String label, @Nullable Object value, @Nullable String href) {
            if (value != null) {
                rows.add(new Row(List.of(Cell.plain(label), new Cell(value.toString(), href))));
            }
            return this;
        }

        public Table table(String caption) {
            return new Table(caption, List.of(), List.copyOf(rows));
        }
    }
}
