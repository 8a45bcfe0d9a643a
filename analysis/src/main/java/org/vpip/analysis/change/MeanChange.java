package org.vpip.analysis.change;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.vpip.analysis.comparison.CommunityMean;
import org.vpip.analysis.finding.EffectSize;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.ChangeDetails.BootstrapLimits;
import org.vpip.analysis.finding.details.ChangeDetails.DirectionCounts;
import org.vpip.analysis.finding.details.ChangeDetails.PairedMoments;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.ChangeDirections;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.score.ScorePairs;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.network.comparison.DyadicTTest;
import org.vpip.analysis.statistics.paired.BcaBootstrap;
import org.vpip.analysis.statistics.paired.BcaLimits;
import org.vpip.analysis.statistics.paired.EquivalenceTest;
import org.vpip.analysis.statistics.paired.MeanBootstrap;
import org.vpip.analysis.statistics.paired.PairedTTest;
import org.vpip.analysis.statistics.paired.RankDifferences;
import org.vpip.analysis.statistics.paired.StandardizedChange;
import org.vpip.analysis.statistics.paired.WilcoxonSignedRank;

/**
 * Mean change after - before of the same people, in points, with Student's interval and paired t test; beside it
 * Wilcoxon's test, d_z, d_av and their corrected g, BCa intervals, and how many rose, stayed and fell. Where every
 * difference is the same, the t test is undefined and the sign test takes its place.
 *
 * <p>With people of five communities or more, interval and test allow for differences between communities; there are no Wilcoxon's
 * test and no BCa intervals then, which count people as independent; see {@link CommunityMean}.
 *
 * <p>Below 8 pairs there is no interval and no effect size, below 12 no test: too few people for either to mean
 * anything. The number of people who rose, stayed and fell is always given.
 */
public final class MeanChange {
    private final FindingSubject subject;
    private final ScorePairs pairs;
    private final double[] before;
    private final double[] after;
    private final BcaBootstrap bootstrap;
    private final long seed;
    private final Optional<CommunityMeanChange> communities;

    private MeanChange(FindingSubject subject, ScorePairs pairs, long seed, Optional<CommunityMeanChange> communities) {
        this.subject = subject;
        this.pairs = pairs;
        double[][] ascending = ascending(pairs.before(), pairs.after());
        this.before = ascending[0];
        this.after = ascending[1];
        this.bootstrap = BcaBootstrap.withSeed(seed);
        this.seed = seed;
        this.communities = communities;
    }

    /** Returns both scores in ascending order of the first, so that no limit depends on the order of people in a sheet. */
    private static double[][] ascending(double[] before, double[] after) {
        int[] order = IntStream.range(0, before.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> before[i]).thenComparingDouble(i -> after[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new double[][] {pick(before, order), pick(after, order)};
    }

    /**
     * Returns the change of a score that can have these values.
     *
     * @param homes the communities of the people, where they are a sample of communities
     */
    public static Finding of(
            FindingSubject subject,
            ScorePairs pairs,
            PossibleScores scores,
            Optional<CommunityMean> homes,
            Provenance provenance,
            long seed) {
        MeanChange change = new MeanChange(subject, pairs, seed, CommunityMeanChange.of(homes, pairs, scores));
        return change.inPoints(change::inference, scores, provenance);
    }

    /**
     * Returns the change of a score with two one-sided tests against the smallest change that matters; no test without one, and
     * where all differences are equal.
     *
     * @param homes the communities of the people, where they are a sample of communities
     */
    public static Finding ofEquivalence(
            FindingSubject subject,
            ScorePairs pairs,
            PossibleScores scores,
            Optional<CommunityMean> homes,
            Provenance provenance,
            long seed) {
        MeanChange change = new MeanChange(subject, pairs, seed, CommunityMeanChange.of(homes, pairs, scores));
        return change.inPoints(change::equivalenceInference, scores, provenance);
    }

    private Finding inPoints(Supplier<Inference> inference, PossibleScores scores, Provenance provenance) {
        return pairs.count() == 0
                ? new NotEstimable(subject, NotEstimableReason.NO_ANSWERS_AT_BOTH_WAVES, pairs.sample(), provenance)
                : estimate(MeasurementUnit.POINTS, inference.get(), scores, provenance);
    }

    private Inference equivalenceInference() {
        OptionalDouble smallest = subject.criteria().smallest();
        return communities
                .map(found -> found.equivalence(effect(), smallest))
                .orElseGet(() -> inference(
                        PairedTTest.of(before, after).map(PairedTTest::interval),
                        IntervalMethod.T,
                        smallest.stream()
                                .boxed()
                                .flatMap(margin -> EquivalenceTest.of(before, after, margin).stream())
                                .map(found -> PairedMeanTest.of(found, OptionalInt.of(pairs.count() - 1)))
                                .findFirst()));
    }

    /**
     * Returns the change of a number of ties. The numbers of two people depend on each other where they are tied, so that test
     * and interval come from the pairs of people.
     */
    public static Finding ofTieCounts(
            FindingSubject subject, ScorePairs pairs, Optional<DyadicTTest> test, Provenance provenance, long seed) {
        if (pairs.count() == 0) {
            return new NotEstimable(subject, NotEstimableReason.NO_STAYER, pairs.sample(), provenance);
        }
        MeanChange change = new MeanChange(subject, pairs, seed, Optional.empty());
        Inference inference = change.inference(
                test.flatMap(DyadicTTest::interval), IntervalMethod.DYADIC, test.map(MeanChange::test));
        return change.estimate(MeasurementUnit.TIES_EACH, inference, PossibleScores.FREE, provenance);
    }

    private Finding estimate(MeasurementUnit unit, Inference inference, PossibleScores scores, Provenance provenance) {
        double[] differences = RankDifferences.PLAIN.of(before, after);
        return new Estimate(
                subject,
                Moments.mean(differences).orElseThrow(),
                unit,
                inference,
                pairs.sample(),
                details(scores, differences),
                provenance);
    }

    private Inference inference() {
        return communities.map(found -> found.inference(effect())).orElseGet(this::inferenceByPerson);
    }

    private Inference inferenceByPerson() {
        Optional<PairedTTest> t = PairedTTest.of(before, after);
        return inference(t.map(PairedTTest::interval), IntervalMethod.T, Optional.of(PairedMeanTest.of(before, after)));
    }

    /** Returns the statistics for which there are enough people. */
    private Inference inference(Optional<Interval> interval, IntervalMethod method, Optional<SignificanceTest> test) {
        boolean enoughForInterval = pairs.count() >= ReportingThresholds.INTERVAL;
        return new Inference(
                interval.filter(found -> enoughForInterval),
                method,
                enoughForInterval ? effect() : Optional.empty(),
                test.filter(found -> pairs.count() >= ReportingThresholds.TEST));
    }

    private static SignificanceTest test(DyadicTTest result) {
        return SignificanceTest.withoutAdjustment("dyadicT", result.statistic(), result.degreesOfFreedom(), result.p());
    }

    private Optional<Interval> bca(double[] differences) {
        return MeanBootstrap.withSeed(seed).limits(differences).get(0).map(BcaLimits::interval);
    }

    private Optional<EffectSize> effect() {
        return StandardizedChange.of(before, after).gav().stream()
                .mapToObj(gav -> new EffectSize("g_av", gav, communities.isPresent() ? Optional.empty() : ofEffect()))
                .findFirst();
    }

    private Optional<Interval> ofEffect() {
        return bootstrap.interval(
                pairs.count(),
                positions -> StandardizedChange.of(pick(before, positions), pick(after, positions))
                        .gav()
                        .orElse(Double.NaN));
    }

    private ChangeDetails details(PossibleScores scores, double[] differences) {
        boolean resampled = communities.isEmpty() && pairs.count() >= ReportingThresholds.INTERVAL;
        Optional<Interval> bca = resampled ? bca(differences) : Optional.empty();
        Optional<WilcoxonSignedRank.WilcoxonResult> wilcoxon =
                communities.isEmpty() && pairs.count() >= ReportingThresholds.TEST
                        ? WilcoxonSignedRank.withDefaults().test(before, after)
                        : Optional.empty();
        double[] steps = RankDifferences.TIE_SAFE.of(before, after);
        PairedMoments moments =
                new PairedMoments(ScoreMoments.of(before), ScoreMoments.of(after), ScoreMoments.of(differences));
        return new ChangeDetails(
                pairs.count(),
                RangeShare.of(scores, moments, interval()),
                moments,
                StandardizedChange.of(before, after),
                ChangeDirections.of(DirectionCounts.of(steps)),
                wilcoxon,
                new BootstrapLimits(bca, resampled ? bootstrap.resamples() : 0));
    }

    private Optional<Interval> interval() {
        Optional<Interval> interval = communities.isPresent()
                ? communities.get().interval()
                : PairedTTest.of(before, after).map(PairedTTest::interval);
        return interval.filter(found -> pairs.count() >= ReportingThresholds.INTERVAL);
    }

    private static double[] pick(double[] values, int[] positions) {
        double[] picked = new double[positions.length];
        for (int i = 0; i < positions.length; i++) {
            picked[i] = values[positions[i]];
        }
        return picked;
    }
}
