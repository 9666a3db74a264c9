package cn.partymap.web;

import cn.partymap.place.Label;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The query parameters of a request to the API, where an unknown or a repeated one is an error (400). */
public final class Parameters {

    /** Every resource of the API takes these. */
    private static final List<String> COMMON = List.of("f", "lang");

    private static final int MOST_ERRORS = 20;

    private final HttpServletRequest request;

    private Parameters(HttpServletRequest request) {
        this.request = request;
    }

    /** @param known beside {@code f} and {@code lang} */
    public static Parameters of(HttpServletRequest request, Collection<String> known) {
        var allowed = new ArrayList<>(known);
        allowed.addAll(COMMON);
        var errors = new ArrayList<BadRequest.Error>();
        read(request).forEach((name, values) -> {
            if (errors.size() >= MOST_ERRORS) {
                return; // the first tell enough
            }
            if (!allowed.contains(name)) {
                errors.add(BadRequest.unknown(name, String.join("、", allowed)));
            } else if (values.length > 1) {
                errors.add(BadRequest.error(name, String.join("&", values), "只出现一次", "to be given once"));
            }
        });
        if (!errors.isEmpty()) {
            throw new BadRequest(errors);
        }
        return new Parameters(request);
    }

    private static Map<String, String[]> read(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException e) { // Servlet 6.1: not percent-encoded UTF-8, or too many of them
            throw new BadRequest(List.of(new BadRequest.Error(
                    "query",
                    new Label("问号后面的参数读不懂：百分号编码有误，或参数太多", "The query cannot be read: a percent-encoding is broken, or there are too many parameters"))));
        }
    }

    /** The division code that {@code street} names, checked for its form. */
    public Optional<String> findStreet() {
        return find("street").map(Parameters::streetCode);
    }

    public static String streetCode(String text) {
        if (!text.matches("[0-9]{12}")) {
            throw BadRequest.of("street", text, "12 位区划代码", "a division code of 12 digits");
        }
        return text;
    }

    public static Parameters none(HttpServletRequest request) {
        return of(request, List.of());
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(request.getParameter(name));
    }
}
