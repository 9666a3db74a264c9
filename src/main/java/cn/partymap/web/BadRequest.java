package cn.partymap.web;

import cn.partymap.place.Label;
import java.util.List;

/** 400: parameters that nobody can serve; each error names the parameter, its value and what was expected. */
public final class BadRequest extends RuntimeException {

    private final List<Error> errors;

    /** @param pointer name of the parameter */
    public record Error(String pointer, Label message) {}

    public BadRequest(List<Error> errors) {
        super(errors.toString());
        this.errors = List.copyOf(errors);
    }

    public static BadRequest of(String parameter, String value, String expectedZh, String expectedEn) {
        return new BadRequest(List.of(error(parameter, value, expectedZh, expectedEn)));
    }

    public static Error error(String parameter, String value, String expectedZh, String expectedEn) {
        var shown = Label.shortened(value);
        return new Error(
                parameter,
                new Label(
                        "参数 %s 的值是“%s”，应为%s".formatted(parameter, shown, expectedZh),
                        "Parameter '%s' is '%s', expected %s".formatted(parameter, shown, expectedEn)));
    }

    public static Error unknown(String parameter, String known) {
        var shown = Label.shortened(parameter);
        return new Error(
                shown,
                new Label(
                        "没有名为“%s”的参数，这里可用 %s".formatted(shown, known),
                        "Unknown parameter '%s', this resource knows %s".formatted(shown, known)));
    }

    public List<Error> errors() {
        return errors;
    }
}
