package org.vpip.reports.presentation;

import org.vpip.analysis.finding.ChangeDetails;
import org.vpip.analysis.finding.ChangeDetails.PercentOfRange;
import org.vpip.analysis.finding.ChangeDetails.Steps;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Unit;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.instrument.Direction;
import org.vpip.reports.sentence.Sentences;

/** The words of a change: its direction and size, or the counts where people are too few to say more. */
record ChangeSentence(Estimate estimate, ChangeDetails change, Sentences sentences) {

    String say() {
        String name = sentences.name(estimate.subject());
        if (estimate.interval().isEmpty()) {
            return sayFew(name);
        }
        if (!estimate.isClear()) {
            return sentences.text("change.unclear", name);
        }
        String direction = estimate.value() > 0 ? "change.up" : "change.down";
        boolean lowerIsBetter = estimate.subject().direction() == Direction.DOWN;
        return sentences.text(lowerIsBetter ? direction + ".lower" : direction, name, size());
    }

    private String sayFew(String name) {
        String people = sentences.whole(change.pairs());
        return change.steps()
                .map(steps -> sentences.counted(
                        "change.few", change.pairs(), name, people, steps.rose(), steps.stayed(), steps.fell()))
                .orElseGet(() -> sentences.counted("change.few.masked", change.pairs(), name, people));
    }

    private String size() {
        return change.percentOfRange()
                .map(share -> size("change.of100", share.change(), 0))
                .orElseGet(() ->
                        size(estimate.unit() == Unit.TIES_EACH ? "change.ties" : "change.points", estimate.value(), 2));
    }

    private String size(String key, double difference, int decimals) {
        double size = Math.abs(difference);
        int needed = sentences.numbers().decimals(size, decimals);
        double scale = Math.pow(10, needed);
        double rounded = Math.rint(size * scale) / scale;
        return sentences.counted(key, rounded, sentences.numbers().plain(size, needed));
    }

    String certainty(Interval points) {
        Interval interval =
                change.percentOfRange().flatMap(PercentOfRange::interval).orElse(points);
        int decimals = change.percentOfRange().isPresent() ? 0 : 2;
        String range = Presentation.range(interval, decimals, sentences);
        String people = sentences.whole(change.pairs());
        return change.steps()
                .map(steps -> sentences.text("certainty.steps", people, range, moved(steps)))
                .orElseGet(() -> sentences.text("certainty", people, range));
    }

    private String moved(Steps steps) {
        boolean up = estimate.value() >= 0;
        return sentences.text(up ? "steps.rose" : "steps.fell", sentences.whole(up ? steps.rose() : steps.fell()));
    }
}
