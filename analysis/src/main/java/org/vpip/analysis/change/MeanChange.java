package org.vpip.analysis.change;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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
import org.vpip.analysis.finding.details.ChangeDetails.RangePercentages;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreRange;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.score.ScorePairs;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.paired.BcaBootstrap;
import org.vpip.analysis.statistics.paired.BcaLimits;
import org.vpip.analysis.statistics.paired.MeanBootstrap;
import org.vpip.analysis.statistics.paired.PairedTTest;
import org.vpip.analysis.statistics.paired.RankDifferences;
import org.vpip.analysis.statistics.paired.SignFlipTest;
import org.vpip.analysis.statistics.paired.SignTest;
import org.vpip.analysis.statistics.paired.StandardizedChange;
import org.vpip.analysis.statistics.paired.WilcoxonSignedRank;

/**
 * Mean change after - before of the same people, in points, with Student's interval and paired t test; beside it
 * Wilcoxon's test, d_z, d_av and their corrected g, BCa intervals, and how many rose, stayed and fell. Where every
 * difference is the same, the t test is undefined and the sign test takes its place.
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
    private final boolean counts;

    private MeanChange(FindingSubject subject, ScorePairs pairs, long seed, boolean counts) {
        this.subject = subject;
        this.pairs = pairs;
        this.before = pairs.before();
        this.after = pairs.after();
        this.bootstrap = BcaBootstrap.withSeed(seed);
        this.seed = seed;
        this.counts = counts;
    }

    /** @param minimum and maximum: range of the score; empty for a free number */
    public static Finding of(
            FindingSubject subject,
            ScorePairs pairs,
            OptionalDouble minimum,
            OptionalDouble maximum,
            Provenance provenance,
            long seed) {
        if (pairs.count() == 0) {
            return new NotEstimable(subject, NotEstimableReason.NO_ANSWERS_AT_BOTH_WAVES, pairs.sample(), provenance);
        }
        return new MeanChange(subject, pairs, seed, false).estimate(minimum, maximum, provenance);
    }

    /** Returns the change of a number of ties, with the sign-flip test and its interval, because counts are skewed. */
    public static Finding ofTieCounts(FindingSubject subject, ScorePairs pairs, Provenance provenance, long seed) {
        if (pairs.count() == 0) {
            return new NotEstimable(subject, NotEstimableReason.NO_STAYER, pairs.sample(), provenance);
        }
        return new MeanChange(subject, pairs, seed, true)
                .estimate(OptionalDouble.empty(), OptionalDouble.empty(), provenance);
    }

    private Finding estimate(OptionalDouble minimum, OptionalDouble maximum, Provenance provenance) {
        double[] differences = RankDifferences.PLAIN.of(before, after);
        double change = Moments.mean(differences).orElseThrow();
        boolean enoughForInterval = pairs.count() >= ReportingThresholds.INTERVAL;
        boolean enoughForTest = pairs.count() >= ReportingThresholds.TEST;
        Optional<PairedTTest> t = PairedTTest.of(before, after);
        Optional<Interval> interval =
                counts ? SignFlipTest.withSeed(seed).interval(differences) : t.map(PairedTTest::interval);
        return new Estimate(
                subject,
                change,
                counts ? MeasurementUnit.TIES_EACH : MeasurementUnit.POINTS,
                new Inference(
                        interval.filter(found -> enoughForInterval),
                        counts ? IntervalMethod.SIGN_FLIP : IntervalMethod.T,
                        enoughForInterval ? effect() : Optional.empty(),
                        (counts
                                        ? signFlip(differences, change)
                                        : t.map(MeanChange::test).or(this::signTest))
                                .filter(found -> enoughForTest)),
                pairs.sample(),
                details(minimum, maximum, differences),
                provenance);
    }

    private static SignificanceTest test(PairedTTest result) {
        return SignificanceTest.withoutAdjustment(
                "pairedT", result.statistic(), OptionalInt.of(result.degreesOfFreedom()), result.p());
    }

    /** Returns the sign test of equal differences; p is 1 where every difference is 0. */
    private Optional<SignificanceTest> signTest() {
        Optional<SignTest> found = SignTest.of(RankDifferences.TIE_SAFE.of(before, after));
        return Optional.of(SignificanceTest.withoutAdjustment(
                "sign",
                found.map(SignTest::positive).orElse(0),
                OptionalInt.empty(),
                found.map(SignTest::p).orElse(1.0)));
    }

    private Optional<SignificanceTest> signFlip(double[] differences, double change) {
        OptionalDouble p = SignFlipTest.withSeed(seed).p(differences);
        return p.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        SignificanceTest.withoutAdjustment("signFlip", change, OptionalInt.empty(), p.getAsDouble()));
    }

    private Optional<Interval> bca(double[] differences) {
        return MeanBootstrap.withSeed(seed).limits(differences).get(0).map(BcaLimits::interval);
    }

    private Optional<EffectSize> effect() {
        OptionalDouble gav = StandardizedChange.of(before, after).gav();
        if (gav.isEmpty()) {
            return Optional.empty();
        }
        Optional<Interval> interval = bootstrap.interval(
                pairs.count(),
                positions -> StandardizedChange.of(pick(before, positions), pick(after, positions))
                        .gav()
                        .orElse(Double.NaN));
        return Optional.of(new EffectSize("g_av", gav.getAsDouble(), interval));
    }

    private ChangeDetails details(OptionalDouble minimum, OptionalDouble maximum, double[] differences) {
        boolean enoughForInterval = pairs.count() >= ReportingThresholds.INTERVAL;
        Optional<Interval> bca = enoughForInterval ? bca(differences) : Optional.empty();
        Optional<WilcoxonSignedRank.WilcoxonResult> wilcoxon = pairs.count() >= ReportingThresholds.TEST
                ? WilcoxonSignedRank.withDefaults().test(before, after)
                : Optional.empty();
        double[] steps = RankDifferences.TIE_SAFE.of(before, after);
        return new ChangeDetails(
                pairs.count(),
                new ScoreRange(minimum, maximum, percentOfRange(minimum, maximum)),
                new PairedMoments(moments(before), moments(after), moments(differences)),
                StandardizedChange.of(before, after),
                Optional.of(new DirectionCounts(count(steps, 1), count(steps, 0), count(steps, -1))),
                wilcoxon,
                new BootstrapLimits(bca, enoughForInterval ? bootstrap.resamples() : 0));
    }

    private static ScoreMoments moments(double[] values) {
        return new ScoreMoments(Moments.mean(values).orElseThrow(), Moments.standardDeviation(values));
    }

    private Optional<RangePercentages> percentOfRange(OptionalDouble minimum, OptionalDouble maximum) {
        if (minimum.isEmpty() || maximum.isEmpty()) {
            return Optional.empty();
        }
        double low = minimum.getAsDouble();
        double factor = 100 / (maximum.getAsDouble() - low);
        double first = (Moments.mean(before).orElseThrow() - low) * factor;
        double second = (Moments.mean(after).orElseThrow() - low) * factor;
        Optional<Interval> interval = PairedTTest.of(before, after)
                .filter(result -> pairs.count() >= ReportingThresholds.INTERVAL)
                .map(result -> result.interval().scaled(factor));
        return Optional.of(new RangePercentages(first, second, second - first, interval));
    }

    private static int count(double[] steps, int sign) {
        int count = 0;
        for (double step : steps) {
            if (Math.signum(step) == sign) {
                count++;
            }
        }
        return count;
    }

    private static double[] pick(double[] values, int[] positions) {
        double[] picked = new double[positions.length];
        for (int i = 0; i < positions.length; i++) {
            picked[i] = values[positions[i]];
        }
        return picked;
    }
}
