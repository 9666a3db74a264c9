package cn.partymap.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The query parameters of a request to the API, where an unknown or a repeated one is an error (400). */
public final class Parameters {

    /** Every resource of the API takes these. */
    private static final List<String> COMMON = List.of("f", "lang");

    private final HttpServletRequest request;

    private Parameters(HttpServletRequest request) {
        this.request = request;
    }

    /** @param known beside {@code f} and {@code lang} */
    public static Parameters of(HttpServletRequest request, Collection<String> known) {
        var allowed = new ArrayList<>(known);
        allowed.addAll(COMMON);
        var errors = new ArrayList<BadRequest.Error>();
        request.getParameterMap().forEach((name, values) -> {
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

    public static Parameters none(HttpServletRequest request) {
        return of(request, List.of());
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(request.getParameter(name));
    }
}
