package cn.partymap.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The two encodings of every resource: data for programs, a page for people. */
public enum Format {
    JSON("json"),
    HTML("html");

    private final String code;

    Format(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** {@code f} decides; without it what the Accept header likes best of what we have; without that JSON. */
    public static Format of(HttpServletRequest request) {
        var asked = request.getParameter("f");
        if (asked != null) {
            for (var format : values()) {
                if (format.code.equals(asked)) {
                    return format;
                }
            }
            throw BadRequest.of("f", asked, "json 或 html", "json or html");
        }
        return accepted(request.getHeader("Accept"));
    }

    private static Format accepted(String header) {
        if (header == null || header.isBlank()) {
            return JSON;
        }
        List<MediaType> types;
        try {
            types = MediaType.parseMediaTypes(header);
        } catch (InvalidMediaTypeException e) {
            return JSON; // an Accept that nobody can read asks for nothing in particular
        }
        // the sort is stable: of equals the first
        for (var type : types.stream().sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed()).toList()) {
            if (type.getQualityValue() > 0 && type.isConcrete()) {
                if (type.isCompatibleWith(MediaType.TEXT_HTML)) {
                    return HTML;
                }
                if (type.getSubtype().contains("json")) {
                    return JSON;
                }
            }
        }
        return JSON;
    }
}
