package cn.partymap.features;

import cn.partymap.geo.Bbox;
import cn.partymap.place.Label;
import cn.partymap.place.PlaceKind;
import cn.partymap.web.BadRequest;
import cn.partymap.web.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of the items resource of one kind, and how they become one query. */
final class ItemsParameters {

    static final LimitParameter LIMIT = new LimitParameter(100, 10_000);
    private static final QueryParameter<Bbox> BBOX = new BboxParameter();
    private static final QueryParameter<ItemsQuery.Interval> DATETIME = new DatetimeParameter();
    private static final QueryParameter<String> TERM = new SearchTermParameter();
    private static final QueryParameter<Long> CURSOR = new CursorParameter();
    private static final QueryParameter<String> STREET = new StreetParameter();

    private final List<PropertyParameter> properties;

    ItemsParameters(PlaceKind kind) {
        this.properties = kind.schema().publicQueryables().stream().map(PropertyParameter::new).toList();
    }

    List<QueryParameter<?>> all() {
        var all = new ArrayList<QueryParameter<?>>(List.of(BBOX, LIMIT, DATETIME, TERM, CURSOR, STREET));
        all.addAll(properties);
        return all;
    }

    ItemsQuery parse(HttpServletRequest request) {
        var given = Parameters.of(request, all().stream().map(QueryParameter::name).toList());
        var errors = new ArrayList<BadRequest.Error>();
        var equals = new ArrayList<ItemsQuery.PropertyEquals>();
        for (var property : properties) {
            var equal = read(given, property, errors);
            if (equal != null) {
                equals.add(equal);
            }
        }
        var limit = read(given, LIMIT, errors);
        var query = new ItemsQuery(
                read(given, STREET, errors),
                read(given, BBOX, errors),
                read(given, DATETIME, errors),
                read(given, TERM, errors),
                equals,
                read(given, CURSOR, errors),
                limit == null ? LIMIT.usual() : limit);
        if (!errors.isEmpty()) {
            throw new BadRequest(errors);
        }
        return query;
    }

    /** What the request gave, in its own words, for the link to the next page. */
    Map<String, String> given(HttpServletRequest request) {
        var given = new LinkedHashMap<String, String>();
        for (var parameter : all()) {
            var value = request.getParameter(parameter.name());
            if (value != null && !parameter.name().equals(CURSOR.name())) {
                given.put(parameter.name(), value);
            }
        }
        return given;
    }

    static String cursorName() {
        return CURSOR.name();
    }

    /** All that is wrong is told at once. */
    private static <T> @Nullable T read(Parameters given, QueryParameter<T> parameter, List<BadRequest.Error> errors) {
        try {
            return given.find(parameter.name()).map(parameter::parse).orElse(null);
        } catch (BadRequest failure) {
            errors.addAll(failure.errors());
            return null;
        }
    }

    /** {@code street}: places of one street only. */
    private static final class StreetParameter implements QueryParameter<String> {

        @Override
        public String name() {
            return "street";
        }

        @Override
        public Label description() {
            return new Label("12 位街道区划代码", "Division code of a street, 12 digits");
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("type", "string", "pattern", "^[0-9]{12}$");
        }

        @Override
        public String parse(String text) {
            return Parameters.streetCode(text);
        }
    }
}
