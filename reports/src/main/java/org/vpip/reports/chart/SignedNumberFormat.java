package org.vpip.reports.chart;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.util.Locale;
import org.vpip.reports.rounding.DecimalRounding;

/** A format of ticks on an axis of changes as signed numbers with the minus sign U+2212; zero has no sign. */
final class SignedNumberFormat extends DecimalFormat {
    private final int decimals;
    private final char decimalMark;

    /** Creates a format of integers, the same in both languages. */
    SignedNumberFormat() {
        this(0, '.');
    }

    /** Creates a format of numbers with so many decimals. */
    SignedNumberFormat(int decimals, char decimalMark) {
        super("0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        this.decimals = decimals;
        this.decimalMark = decimalMark;
    }

    @Override
    public StringBuffer format(double number, StringBuffer result, FieldPosition position) {
        BigDecimal tick = DecimalRounding.round(number, decimals);
        String digits = tick.toPlainString().replace('-', '\u2212').replace('.', decimalMark);
        return result.append(tick.signum() > 0 ? "+" + digits : digits);
    }
}
