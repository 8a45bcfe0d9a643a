package org.vpip.analysis.change;

import java.util.Optional;
import org.vpip.analysis.finding.details.ChangeDetails.PairedMoments;
import org.vpip.analysis.finding.details.ChangeDetails.RangePercentages;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreRange;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.analysis.statistics.Interval;

/** The means of a change and its interval as percent of the range of the scores; none for a free number. */
final class RangeShare {
    private RangeShare() {}

    /** @param interval of the mean change, in points */
    static ScoreRange of(PossibleScores scores, PairedMoments moments, Optional<Interval> interval) {
        if (scores.minimum().isEmpty() || scores.maximum().isEmpty()) {
            return new ScoreRange(scores, Optional.empty());
        }
        double low = scores.minimum().getAsDouble();
        double factor = 100 / (scores.maximum().getAsDouble() - low);
        double before = (moments.before().mean() - low) * factor;
        double after = (moments.after().mean() - low) * factor;
        return new ScoreRange(
                scores,
                Optional.of(new RangePercentages(
                        before, after, after - before, interval.map(limits -> limits.scaled(factor)))));
    }
}
