package cn.partymap.place;

import java.util.List;

/**
 * What can be wrong with a request for a place; {@code web.ProblemMapper} gives each case one HTTP status and its text in
 * the caller's language.
 */
public abstract sealed class PlaceProblem extends RuntimeException {

    private final Label detail;

    private PlaceProblem(String zh, String en) {
        super(en);
        this.detail = new Label(zh, en);
    }

    public Label detail() {
        return detail;
    }

    /** 404: no such collection. */
    public static final class NoSuchCollection extends PlaceProblem {
        NoSuchCollection(String collection, List<String> known) {
            super(
                    "没有名为“%s”的集合，可用的有 %s".formatted(Label.shortened(collection), String.join("、", known)),
                    "There is no collection '%s', expected one of %s".formatted(Label.shortened(collection), String.join(", ", known)));
        }
    }

    /** 404: no such place, or none that the caller may see; the two are not told apart. */
    public static final class NoSuchPlace extends PlaceProblem {
        public NoSuchPlace(String collection, String id) {
            super(
                    "%s 里没有编码为“%s”的地点".formatted(collection, Label.shortened(id)),
                    "There is no place '%s' in %s".formatted(Label.shortened(id), collection));
        }
    }

    /** 404: no such street. */
    public static final class NoSuchStreet extends PlaceProblem {
        public NoSuchStreet(String streetCode) {
            super("没有区划代码为“%s”的街道".formatted(Label.shortened(streetCode)), "There is no street '%s'".formatted(Label.shortened(streetCode)));
        }
    }

    /** 404: the map holds no street yet. */
    public static final class NoStreetYet extends PlaceProblem {
        public NoStreetYet() {
            super("还没有载入街道，见 docs/your-street.md", "No street has been loaded yet, see docs/your-street.md");
        }
    }
}
