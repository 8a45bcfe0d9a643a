package org.vpip.reports.presentation.practice;

import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.ChangeDetails.DirectionCounts;
import org.vpip.analysis.finding.details.ChangeDetails.RangePercentages;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.reports.sentence.ReportTexts;

/** The sentence of a change: its direction and size, or counts of directions if there is no interval. */
record ChangeSentence(Estimate estimate, ChangeDetails change, ReportTexts sentences) {

    String say() {
        String name = sentences.name(estimate.subject());
        if (estimate.interval().isEmpty()) {
            return sayFew(name);
        }
        if (!estimate.excludesZero()) {
            return sentences.text("change.unclear", name);
        }
        String direction = estimate.value() > 0 ? "change.up" : "change.down";
        boolean lowerIsBetter = estimate.subject().direction() == DesiredDirection.DOWN;
        return sentences.text(lowerIsBetter ? direction + ".lower" : direction, name, size());
    }

    private String sayFew(String name) {
        String people = sentences.wholeNumber(change.pairs());
        return change.directionCounts()
                .map(steps -> sentences.pluralText(
                        "change.few",
                        change.pairs(),
                        name,
                        people,
                        steps.increased(),
                        steps.unchanged(),
                        steps.decreased()))
                .orElseGet(() -> sentences.pluralText("change.few.masked", change.pairs(), name, people));
    }

    private String size() {
        return change.range()
                .percentages()
                .map(share -> size("change.of100", share.change(), 0))
                .orElseGet(() -> size(
                        estimate.unit() == MeasurementUnit.TIES_EACH ? "change.ties" : "change.points",
                        estimate.value(),
                        2));
    }

    private String size(String key, double difference, int decimals) {
        double size = Math.abs(difference);
        int needed = sentences.numbers().decimals(size, decimals);
        double scale = Math.pow(10, needed);
        double rounded = Math.rint(size * scale) / scale;
        return sentences.pluralText(key, rounded, sentences.numbers().decimal(size, needed));
    }

    String certainty(Interval points) {
        Interval interval =
                change.range().percentages().flatMap(RangePercentages::interval).orElse(points);
        int decimals = change.range().percentages().isPresent() ? 0 : 2;
        String range = sentences.numbers().range(interval, decimals);
        String people = sentences.wholeNumber(change.pairs());
        return change.directionCounts()
                .map(steps -> sentences.text("certainty.steps", people, range, moved(steps)))
                .orElseGet(() -> sentences.text("certainty", people, range));
    }

    private String moved(DirectionCounts steps) {
        boolean up = estimate.value() >= 0;
        return sentences.text(
                up ? "steps.rose" : "steps.fell", sentences.wholeNumber(up ? steps.increased() : steps.decreased()));
    }
}
