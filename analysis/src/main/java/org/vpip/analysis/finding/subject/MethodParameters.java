package org.vpip.analysis.finding.subject;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.instruments.instrument.answer.Numeral;

/** The values that a plan gives to the parameters of a method, as written. */
public record MethodParameters(Map<MethodParameter, String> values) {
    public static final MethodParameters NONE = new MethodParameters(Map.of());

    public MethodParameters {
        Map<MethodParameter, String> ordered = new EnumMap<>(MethodParameter.class);
        ordered.putAll(values);
        values = Collections.unmodifiableMap(ordered);
    }

    /** Returns the value of one parameter only. */
    public static MethodParameters of(MethodParameter parameter, String value) {
        return new MethodParameters(Map.of(parameter, value));
    }

    /** Returns the different names of choices; empty without that parameter. */
    public List<String> choices() {
        return Stream.of(values.getOrDefault(MethodParameter.CHOICES, "").split(" +"))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** Returns the text that a parameter gives; blank without it. */
    public String text(MethodParameter parameter) {
        return values.getOrDefault(parameter, "").strip();
    }

    /** Returns the number that a parameter gives; empty without it, and where it is not a number. */
    public OptionalDouble number(MethodParameter parameter) {
        return Numeral.read(values.getOrDefault(parameter, ""));
    }

    /** Returns the comparison group; empty without one. */
    public Optional<ComparisonGroup> comparison() {
        return ComparisonGroup.parse(values.getOrDefault(MethodParameter.COMPARISON, ""));
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** Returns the parameters as a plan writes them, such as {@code choices=4 5}. */
    public String written() {
        return values.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("; "));
    }
}
