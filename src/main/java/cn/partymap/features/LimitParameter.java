package cn.partymap.features;

import cn.partymap.place.Label;
import cn.partymap.web.BadRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code limit}: features a page; more than the most is no error but capped. */
final class LimitParameter implements QueryParameter<Integer> {

    private final int usual;
    private final int most;

    LimitParameter(int usual, int most) {
        this.usual = usual;
        this.most = most;
    }

    @Override
    public String name() {
        return "limit";
    }

    int usual() {
        return usual;
    }

    @Override
    public Label description() {
        return new Label(
                "每页最多几条，超过 %d 按 %d 算".formatted(most, most),
                "Features a page; above %d it is taken as %d".formatted(most, most));
    }

    @Override
    public Map<String, Object> schema() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "integer");
        schema.put("minimum", 1);
        schema.put("maximum", most);
        schema.put("default", usual);
        return schema;
    }

    @Override
    public Integer parse(String text) {
        if (!text.matches("0*[1-9][0-9]*")) {
            throw BadRequest.of(name(), text, "不小于 1 的整数", "a whole number of at least 1");
        }
        var digits = text.replaceFirst("^0+", "");
        return digits.length() > 9 ? most : Math.min(most, Integer.parseInt(digits));
    }
}
