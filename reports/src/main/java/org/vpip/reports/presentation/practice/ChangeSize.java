package org.vpip.reports.presentation.practice;

import java.math.BigDecimal;
import java.util.Optional;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.ChangeDetails.RangePercentages;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.statistics.Interval;
import org.vpip.reports.rounding.DecimalRounding;
import org.vpip.reports.rounding.RoundedChange;
import org.vpip.reports.sentence.ReportTexts;

/**
 * The size of a change in words.
 *
 * @param unit of the measure
 * @param share the scores on 0 to 100; empty for words in points of the scale or ties
 */
record ChangeSize(ChangeDetails change, MeasurementUnit unit, Optional<RangePercentages> share, ReportTexts sentences) {

    /** Returns the size without its sign. */
    String unsigned() {
        BigDecimal size = rounded().change().abs();
        return words(size, sentences.numbers().decimal(size));
    }

    /** Returns the size with its sign. */
    String signed() {
        BigDecimal size = rounded().change();
        return words(size, sentences.numbers().signed(size));
    }

    /** Returns an amount in points of the measure, which is above 0, in words. */
    String of(double points) {
        double value = points * factor();
        int decimals = DecimalRounding.decimals(value, share.isPresent() ? 0 : RoundedChange.POINTS_DECIMALS);
        BigDecimal size = DecimalRounding.round(value, decimals);
        return words(size, sentences.numbers().decimal(size));
    }

    /** Returns the limits of the change, with as many decimals as the change. */
    String range(Interval inUnit) {
        Interval limits = share.flatMap(RangePercentages::interval).orElse(inUnit);
        return sentences.numbers().range(limits, rounded().decimals());
    }

    private RoundedChange rounded() {
        return share.map(RoundedChange::of100).orElseGet(() -> RoundedChange.inUnit(change));
    }

    /** Returns the points of 100 of one point of the measure; 1 for points and ties. */
    private double factor() {
        return share.isPresent()
                ? 100
                        / (change.range().maximum().orElseThrow()
                                - change.range().minimum().orElseThrow())
                : 1;
    }

    private String words(BigDecimal size, String number) {
        String key = unit == MeasurementUnit.TIES_EACH ? "change.ties" : "change.points";
        return sentences.pluralText(
                share.isPresent() ? "change.of100" : key, size.abs().doubleValue(), number);
    }
}
