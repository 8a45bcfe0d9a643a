package org.vpip.instruments.instrument.answer;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** A number with a decimal point or a decimal comma; {@code 1,000} is refused as ambiguous. */
public final class Numeral {
    private static final double LARGEST_WHOLE = 1e15;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");

    private Numeral() {}

    /** Returns the finite number; empty when the text is not numeric or is ambiguous. */
    public static OptionalDouble read(String written) {
        if (!NUMBER.matcher(written).matches() || AMBIGUOUS.matcher(written).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(written.replace(',', '.'));
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Returns the number as sheets write it: integers without a point. */
    public static String write(double number) {
        return number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }
}
