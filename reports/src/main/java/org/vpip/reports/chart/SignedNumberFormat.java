package org.vpip.reports.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.util.Locale;

/** A format of changes as signed integers with the minus sign U+2212, for both languages; zero has no sign. */
final class SignedNumberFormat extends DecimalFormat {
    SignedNumberFormat() {
        super("0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    static String of(double change) {
        long rounded = Math.round(change);
        if (rounded == 0) {
            return "0";
        }
        return rounded > 0 ? "+" + rounded : "\u2212" + -rounded;
    }

    @Override
    public StringBuffer format(double number, StringBuffer result, FieldPosition position) {
        return result.append(of(number));
    }
}
