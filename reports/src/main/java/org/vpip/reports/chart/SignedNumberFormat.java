package org.vpip.reports.chart;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.util.Locale;
import org.vpip.reports.rounding.DecimalRounding;

/** A format of ticks on an axis of changes as signed integers with the minus sign U+2212, for both languages; zero has no sign. */
final class SignedNumberFormat extends DecimalFormat {
    SignedNumberFormat() {
        super("0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    @Override
    public StringBuffer format(double number, StringBuffer result, FieldPosition position) {
        BigDecimal tick = DecimalRounding.round(number, 0);
        return result.append(tick.signum() > 0 ? "+" + tick : tick.toString().replace('-', '\u2212'));
    }
}
