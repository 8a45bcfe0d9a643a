package org.vpip.reports.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.util.Locale;

/** Whole changes with plus and a real minus sign, zero without: the same in both languages. */
final class SignedNumberFormat extends DecimalFormat {
    SignedNumberFormat() {
        super("0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    static String of(double change) {
        long whole = Math.round(change);
        if (whole == 0) {
            return "0";
        }
        return whole > 0 ? "+" + whole : "\u2212" + -whole;
    }

    @Override
    public StringBuffer format(double number, StringBuffer result, FieldPosition position) {
        return result.append(of(number));
    }
}
