package org.vpip.reports.presentation.practice;

import java.util.OptionalDouble;
import org.vpip.analysis.finding.details.ChangeDetails.RangePercentages;
import org.vpip.analysis.finding.subject.MeasurementUnit;

/** The size of a change in words: points of 100 where the score has a range, otherwise points or ties. */
record ChangeSize(ChangeSentence sentence) {
    /** Returns the size without its sign. */
    String unsigned() {
        return size(Math.abs(inUnit()));
    }

    /** Returns the size with its sign. */
    String signed() {
        double value = inUnit();
        int decimals = decimals(value);
        return sentence.sentences()
                .pluralText(
                        key(), rounded(value), sentence.sentences().numbers().signed(value, decimals));
    }

    /** Returns an amount in points of the measure, which is above 0, in words. */
    String of(double points) {
        return size(points * factor());
    }

    private String size(double value) {
        return sentence.sentences()
                .pluralText(
                        key(), rounded(value), sentence.sentences().numbers().decimal(value, decimals(value)));
    }

    private double inUnit() {
        return sentence.change()
                .range()
                .percentages()
                .map(RangePercentages::change)
                .orElse(sentence.estimate().value());
    }

    /** Returns the points of 100 of one point of the measure; 1 without a range. */
    private double factor() {
        OptionalDouble minimum = sentence.change().range().minimum();
        OptionalDouble maximum = sentence.change().range().maximum();
        return isOf100() ? 100 / (maximum.orElseThrow() - minimum.orElseThrow()) : 1;
    }

    private boolean isOf100() {
        return sentence.change().range().percentages().isPresent();
    }

    private String key() {
        if (isOf100()) {
            return "change.of100";
        }
        return sentence.estimate().unit() == MeasurementUnit.TIES_EACH ? "change.ties" : "change.points";
    }

    private int decimals(double value) {
        return sentence.sentences().numbers().decimals(value, isOf100() ? 0 : 2);
    }

    private double rounded(double value) {
        double scale = Math.pow(10, decimals(value));
        return Math.rint(Math.abs(value) * scale) / scale;
    }
}
