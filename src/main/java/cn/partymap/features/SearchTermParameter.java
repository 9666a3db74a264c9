package cn.partymap.features;

import cn.partymap.place.Label;
import cn.partymap.web.BadRequest;
import java.util.Locale;
import java.util.Map;

/** {@code q}: a part of a name, former name, address or id, whatever its case. */
final class SearchTermParameter implements QueryParameter<String> {

    private static final int LONGEST = 100;

    @Override
    public String name() {
        return "q";
    }

    @Override
    public Label description() {
        return new Label("名称、曾用名、地址或编码中含有的文字", "A part of a name, former name, address or id");
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "minLength", 1, "maxLength", LONGEST);
    }

    @Override
    public String parse(String text) {
        var term = text.strip();
        if (term.isEmpty() || term.codePointCount(0, term.length()) > LONGEST || term.indexOf(0) >= 0) {
            throw BadRequest.of(name(), text, "1 到 100 个字", "1 to 100 characters");
        }
        return term.toLowerCase(Locale.ROOT);
    }
}
