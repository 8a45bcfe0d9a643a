package org.vpip.reports.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.wording.Language;

class LocalizedNumbersTest {
    private static final LocalizedNumbers ENGLISH = new LocalizedNumbers(Language.ENGLISH);
    private static final LocalizedNumbers FRENCH = new LocalizedNumbers(Language.FRENCH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0|0",
                "-0.0|0|0",
                "-0.4|0|0",
                "-0.04|1|0.0",
                "0.5|0|1",
                "1.5|0|2",
                "2.5|0|3",
                "-2.5|0|\u22123",
                "2.675|2|2.68",
                "69.49999999999999|0|70",
                "69.4999|0|69",
                "999.5|0|1,000",
                "1234567.891|2|1,234,567.89",
                "-1234.5|1|\u22121,234.5"
            })
    void englishNumbers(double value, int decimals, String text) {
        assertThat(ENGLISH.decimal(value, decimals)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0|0", "-0.04|1|0,0", "1234567.891|2|1\u202F234\u202F567,89", "-1234.5|1|\u22121\u202F234,5"})
    void frenchNumbers(double value, int decimals, String text) {
        assertThat(FRENCH.decimal(value, decimals)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "-0.004,0.00", "0.004,0.00", "0.006,+0.01", "-3,\u22123.00", "1234,'+1,234.00'"})
    void changesCarryTheirSignAndZeroHasNone(double value, String text) {
        assertThat(ENGLISH.signed(value, text.equals("0") ? 0 : 2)).isEqualTo(text);
    }

    @Test
    void percentHasANarrowSpaceInFrenchOnly() {
        assertThat(ENGLISH.percent(0.525)).isEqualTo("53%");
        assertThat(FRENCH.percent(0.525)).isEqualTo("53\u202F%");
        assertThat(ENGLISH.percent(-0.0001)).isEqualTo("0%");
        assertThat(ENGLISH.percent(1)).isEqualTo("100%");
    }

    @Test
    void rangesSayTo() {
        assertThat(ENGLISH.range(new Interval(-4, 6, 0.95), 0)).isEqualTo("\u22124 to 6");
        assertThat(FRENCH.range(new Interval(-4.25, 6, 0.95), 1)).isEqualTo("\u22124,3 à 6,0");
    }

    @Test
    void aRangeThatLeavesZeroOutDoesNotPrintIt() {
        assertThat(ENGLISH.range(new Interval(-14.7, -0.13, 0.95), 0)).isEqualTo("\u221215 to \u22120.1");
        assertThat(ENGLISH.range(new Interval(0.004, 6, 0.95), 1)).isEqualTo("0.004 to 6.0");
        assertThat(ENGLISH.range(new Interval(2, 6, 0.95), 0)).isEqualTo("2 to 6");
        assertThat(ENGLISH.range(new Interval(-0.13, 6, 0.95), 0)).isEqualTo("0 to 6");
    }

    @ParameterizedTest
    @CsvSource({
        "0.0009999,< 0.001",
        "0,< 0.001",
        "0.001,0.001",
        "0.04567,0.046",
        "1,1.000",
        "0.0497,0.0497",
        "0.05002,0.05002",
        "0.05,0.050"
    })
    void smallProbabilitiesAreBoundedBelow(double p, String text) {
        assertThat(ENGLISH.pValue(p)).isEqualTo(text);
    }

    @Test
    void frenchProbabilitiesHaveACommaAndANoBreakSpace() {
        assertThat(FRENCH.pValue(0.0001)).isEqualTo("<\u00A00,001");
    }
}
