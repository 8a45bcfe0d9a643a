package org.vpip.analysis.change;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.vpip.analysis.comparison.CoefficientEstimate;
import org.vpip.analysis.comparison.CoefficientEstimate.CoefficientError;
import org.vpip.analysis.comparison.CommunityMean;
import org.vpip.analysis.finding.CommunityBasis.CommunityPart;
import org.vpip.analysis.finding.EffectSize;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.ChangeDetails.BootstrapLimits;
import org.vpip.analysis.finding.details.ChangeDetails.PairedMoments;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreRange;
import org.vpip.analysis.finding.details.ChangeDirections;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.score.ScorePairs;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.paired.EquivalenceTest;
import org.vpip.analysis.statistics.paired.StandardizedChange;
import org.vpip.instruments.response.ParticipantId;

/**
 * The interval and the test of a mean change that allow for differences between communities; see {@link CommunityMean}. None where all
 * differences are equal, or all communities changed by the same mean amount.
 *
 * @param scores that a person can have
 */
public record CommunityMeanChange(CommunityMean communities, ScorePairs pairs, PossibleScores scores) {

    /** Returns the change by communities, where there are enough of them. */
    public static Optional<CommunityMeanChange> of(
            Optional<CommunityMean> homes, ScorePairs pairs, PossibleScores scores) {
        return homes.map(found -> new CommunityMeanChange(found, pairs, scores));
    }

    private CoefficientEstimate mean() {
        return communities.difference(pairs::before, pairs::after);
    }

    /** Returns the 95 % interval of the mean change, in points, whatever the number of people. */
    public Optional<Interval> interval() {
        return mean().error().map(CoefficientError::interval);
    }

    Inference inference(Optional<EffectSize> effect) {
        return communities.inference(mean(), effect, this::part);
    }

    /** Returns two one-sided tests against the smallest change that matters; no test without one. */
    Inference equivalence(Optional<EffectSize> effect, OptionalDouble smallest) {
        CoefficientEstimate mean = mean();
        Optional<SignificanceTest> test = mean.error()
                .filter(found -> smallest.isPresent() && pairs.count() >= ReportingThresholds.TEST)
                .map(error -> EquivalenceTest.of(
                        mean.value(), error.standardError(), error.degreesOfFreedom(), smallest.getAsDouble()))
                .map(tests -> PairedMeanTest.of(tests, OptionalInt.empty()));
        return communities.inference(mean, effect, this::part).with(test);
    }

    private CommunityPart part(List<ParticipantId> people) {
        double before = mean(people, pairs::before);
        double after = mean(people, pairs::after);
        ChangeDetails means = new ChangeDetails(
                people.size(),
                new ScoreRange(scores, Optional.empty()),
                new PairedMoments(moments(before), moments(after), moments(after - before)),
                StandardizedChange.NONE,
                ChangeDirections.NONE,
                Optional.empty(),
                new BootstrapLimits(Optional.empty(), 0));
        return new CommunityPart(PersonSet.of(people), after - before, means);
    }

    private static double mean(List<ParticipantId> people, ToDoubleFunction<ParticipantId> score) {
        return Moments.meanOf(people.stream().mapToDouble(score).sorted().toArray());
    }

    private static ScoreMoments moments(double mean) {
        return new ScoreMoments(mean, OptionalDouble.empty());
    }
}
