package org.vpip.reports.sentence;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Typography;
import org.vpip.reports.rounding.DecimalRounding;

/**
 * The numbers of a report in one language: 1,234.5 and 52% in English, 1 234,5 and 52 % with narrow no-break spaces in
 * French. The minus sign is U+2212.
 */
public record LocalizedNumbers(Language language) {
    private static final char MINUS = '\u2212';

    /** Returns the rounded value, with exactly that many decimals. */
    public String decimal(double value, int decimals) {
        return decimal(DecimalRounding.round(value, decimals));
    }

    /** Returns a rounded value with all its decimals. */
    public String decimal(BigDecimal rounded) {
        return format(rounded).replace('-', MINUS);
    }

    /** Returns the value with its sign; zero has none. */
    public String signed(double value, int decimals) {
        return signed(DecimalRounding.round(value, decimals));
    }

    /** Returns a rounded value with its sign; zero has none. */
    public String signed(BigDecimal rounded) {
        return rounded.signum() > 0 ? "+" + decimal(rounded) : decimal(rounded);
    }

    /** @param share 0 to 1 */
    public String percent(double share) {
        String number = decimal(share * 100, 0);
        return language == Language.ENGLISH ? number + "%" : number + Typography.NARROW_NO_BREAK_SPACE + "%";
    }

    /** Returns the limits of a share in percent: 12% to 48%, in French 12 % à 48 %. */
    public String percentRange(Interval interval) {
        return percent(interval.low()) + (language == Language.ENGLISH ? " to " : " à ") + percent(interval.high());
    }

    /** Returns the limits: −4 to 6, in French −4 à 6. A limit near zero has more decimals if the interval excludes zero. */
    public String range(Interval interval, int decimals) {
        boolean zero = interval.contains(0);
        String low = decimal(interval.low(), zero ? decimals : DecimalRounding.decimals(interval.low(), decimals));
        String high = decimal(interval.high(), zero ? decimals : DecimalRounding.decimals(interval.high(), decimals));
        return low + (language == Language.ENGLISH ? " to " : " à ") + high;
    }

    /**
     * Returns a p-value with three decimals, or "&lt; 0.001" below that; French has a comma. More decimals show on which
     * side of the level a p-value lies that would be rounded to it.
     */
    public String pValue(double p) {
        String space = String.valueOf(language == Language.ENGLISH ? ' ' : '\u00A0');
        return p < 0.001
                ? "<" + space + decimal(0.001, 3)
                : decimal(p, DecimalRounding.decimals(p - SignificanceTest.LEVEL, 3));
    }

    public char decimalMark() {
        return language == Language.ENGLISH ? '.' : ',';
    }

    private String format(BigDecimal rounded) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(decimalMark());
        symbols.setGroupingSeparator(language == Language.ENGLISH ? ',' : Typography.NARROW_NO_BREAK_SPACE);
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(rounded.scale());
        format.setMaximumFractionDigits(rounded.scale());
        return format.format(rounded);
    }
}
