package cn.partymap.web;

import cn.partymap.place.Label;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The form of every failure: problem+json (RFC 9457). */
@Component
class Problems {

    private final WebSettings settings;

    Problems(WebSettings settings) {
        this.settings = settings;
    }

    ResponseEntity<Map<String, Object>> answer(
            HttpStatus status, String type, Label title, String detail, List<?> errors, Locale locale) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, Language.tag(locale))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(body(status, type, title, detail, errors, locale));
    }

    /** Where nothing more is known than the status. */
    ResponseEntity<Map<String, Object>> answer(HttpStatus status, Locale locale) {
        var title = title(status);
        return answer(status, "http-" + status.value(), title, title.in(locale), List.of(), locale);
    }

    Map<String, Object> body(HttpStatus status, Locale locale) {
        var title = title(status);
        return body(status, "http-" + status.value(), title, title.in(locale), List.of(), locale);
    }

    private Map<String, Object> body(HttpStatus status, String type, Label title, String detail, List<?> errors, Locale locale) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", settings.link("/problems/" + type));
        body.put("title", title.in(locale));
        body.put("status", status.value());
        body.put("detail", detail);
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        return body;
    }

    private static Label title(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> new Label("没有找到", "Not found");
            case METHOD_NOT_ALLOWED -> new Label("这里不支持这种请求方法", "Method not allowed here");
            case NOT_ACCEPTABLE -> new Label("没有这种格式", "No such format");
            case UNSUPPORTED_MEDIA_TYPE -> new Label("不支持这种内容类型", "Content type not supported");
            default -> new Label(status.is5xxServerError() ? "服务器出错" : "请求有误", status.getReasonPhrase());
        };
    }
}
