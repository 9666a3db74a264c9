package cn.partymap.features;

import cn.partymap.place.Label;
import cn.partymap.web.BadRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** {@code after}: where the page before ended. An opaque token, so that paging by key is stable while rows come and go. */
final class CursorParameter implements QueryParameter<Long> {

    @Override
    public String name() {
        return "after";
    }

    @Override
    public Label description() {
        return new Label("上一页的结束处，取自 next 链接", "Where the page before ended, as the link 'next' has it");
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "maxLength", 40);
    }

    @Override
    public Long parse(String text) {
        try {
            return Long.parseLong(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII), 36);
        } catch (IllegalArgumentException e) {
            throw BadRequest.of(name(), text, "next 链接中的值", "a value from a link 'next'");
        }
    }

    static String token(long pk) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Long.toString(pk, 36).getBytes(StandardCharsets.US_ASCII));
    }
}
