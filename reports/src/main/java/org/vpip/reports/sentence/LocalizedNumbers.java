package org.vpip.reports.sentence;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Typography;

/**
 * The numbers of a report in one language: 1,234.5 and 52% in English, 1 234,5 and 52 % with narrow no-break spaces in
 * French. The minus sign is U+2212.
 */
public record LocalizedNumbers(Language language) {
    private static final char MINUS = '\u2212';
    private static final int MOST_DECIMALS = 6;

    /** Returns the value rounded half to even, with exactly that many decimals. */
    public String decimal(double value, int decimals) {
        return format(value, decimals).replace('-', MINUS);
    }

    /** Returns the value with its sign; zero has none. */
    public String signed(double value, int decimals) {
        String text = decimal(value, decimals);
        return value > 0 && !isZero(text) ? "+" + text : text;
    }

    /** @param share 0 to 1 */
    public String percent(double share) {
        String number = decimal(share * 100, 0);
        return language == Language.ENGLISH ? number + "%" : number + Typography.NARROW_NO_BREAK_SPACE + "%";
    }

    /** Returns the limits: −4 to 6, in French −4 à 6. A limit near zero has more decimals if the interval excludes zero. */
    public String range(Interval interval, int decimals) {
        boolean zero = interval.contains(0);
        String low = decimal(interval.low(), zero ? decimals : decimals(interval.low(), decimals));
        String high = decimal(interval.high(), zero ? decimals : decimals(interval.high(), decimals));
        return low + (language == Language.ENGLISH ? " to " : " à ") + high;
    }

    /** Returns that many decimals, or as many more, up to six, as show that the value is not zero. */
    public int decimals(double value, int atLeast) {
        int decimals = atLeast;
        while (decimals < MOST_DECIMALS && value != 0 && isZero(format(value, decimals))) {
            decimals++;
        }
        return decimals;
    }

    private static boolean isZero(String text) {
        return text.chars().noneMatch(c -> c >= '1' && c <= '9');
    }

    /** Returns a p-value with three decimals, or "&lt; 0.001" below that; French has a comma. */
    public String pValue(double p) {
        String space = String.valueOf(language == Language.ENGLISH ? ' ' : '\u00A0');
        return p < 0.001 ? "<" + space + decimal(0.001, 3) : decimal(p, 3);
    }

    private String format(double value, int decimals) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(language == Language.ENGLISH ? '.' : ',');
        symbols.setGroupingSeparator(language == Language.ENGLISH ? ',' : Typography.NARROW_NO_BREAK_SPACE);
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        String text = format.format(value);
        return text.startsWith("-") && isZero(text) ? text.substring(1) : text;
    }
}
