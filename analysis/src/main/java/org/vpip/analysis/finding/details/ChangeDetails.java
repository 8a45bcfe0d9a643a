package org.vpip.analysis.finding.details;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.fact.ChangeDirection;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.SquareSum;
import org.vpip.analysis.finding.fact.Fact.ValueSum;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.StudentTail;
import org.vpip.analysis.statistics.paired.StandardizedChange;
import org.vpip.analysis.statistics.paired.WilcoxonSignedRank;

/**
 * The change of a score among the same people.
 *
 * @param wilcoxon empty below 12 pairs
 */
public record ChangeDetails(
        int pairs,
        ScoreRange range,
        PairedMoments moments,
        StandardizedChange standardized,
        ChangeDirections directions,
        Optional<WilcoxonSignedRank.WilcoxonResult> wilcoxon,
        BootstrapLimits bootstrap)
        implements FindingDetails {
    /** A mean change is the difference of two means with two decimals. */
    private static final double HALF_DIGIT = 0.005;

    /**
     * The possible scores.
     *
     * @param percentages the means and the change as percent of the range; empty for a free number
     */
    public record ScoreRange(PossibleScores scores, Optional<RangePercentages> percentages) {
        public OptionalDouble minimum() {
            return scores.minimum();
        }

        public OptionalDouble maximum() {
            return scores.maximum();
        }

        ScoreRange withoutInterval() {
            return new ScoreRange(scores, percentages.map(RangePercentages::withoutInterval));
        }
    }

    /**
     * The scores as percent of maximum possible, 0 to 100. Cohen et al. (1999), doi:10.1207/S15327906MBR3403_2.
     *
     * @param interval of the change
     */
    public record RangePercentages(double before, double after, double change, Optional<Interval> interval) {
        RangePercentages withoutInterval() {
            return new RangePercentages(before, after, change, Optional.empty());
        }
    }

    /** The moments of both waves and of the differences. */
    public record PairedMoments(ScoreMoments before, ScoreMoments after, ScoreMoments difference) {
        PairedMoments withoutDeviations() {
            return new PairedMoments(
                    before.withoutDeviation(), after.withoutDeviation(), difference.withoutDeviation());
        }
    }

    /** The mean and the standard deviation; no deviation below two people. */
    public record ScoreMoments(double mean, OptionalDouble deviation) {
        /** Returns those of at least one score; the deviation has divisor n - 1. */
        public static ScoreMoments of(double... scores) {
            return new ScoreMoments(Moments.meanOf(scores), Moments.standardDeviation(scores));
        }

        ScoreMoments withoutDeviation() {
            return new ScoreMoments(mean, OptionalDouble.empty());
        }
    }

    /** The number of people who were higher, equal and lower after than before. */
    public record DirectionCounts(int increased, int unchanged, int decreased) {
        /** Counts differences, after less before; those of equal scores are 0. */
        public static DirectionCounts of(double... differences) {
            return new DirectionCounts(
                    count(ChangeDirection.INCREASED, differences),
                    count(ChangeDirection.UNCHANGED, differences),
                    count(ChangeDirection.DECREASED, differences));
        }

        private static int count(ChangeDirection direction, double... differences) {
            return (int) Arrays.stream(differences)
                    .filter(difference -> ChangeDirection.of(difference) == direction)
                    .count();
        }

        /** Returns the number of people who changed in a direction. */
        public int count(ChangeDirection direction) {
            return switch (direction) {
                case INCREASED -> increased;
                case UNCHANGED -> unchanged;
                case DECREASED -> decreased;
            };
        }

        /** Returns whether no one was higher or lower after than before. */
        public boolean isUnchanged() {
            return increased + decreased == 0;
        }
    }

    /** The BCa limits of the mean change; empty below 8 pairs. */
    public record BootstrapLimits(Optional<Interval> interval, int resamples) {}

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        PersonVariable change = change(subject);
        FindingNumbers numbers = new FindingNumbers()
                .add(FindingNumbers.VALUE, value, NumberBasis.derived("meanBefore", "meanAfter"))
                .add("pairs", pairs, NumberBasis.derived(FindingNumbers.PEOPLE))
                .add("minimum", range.minimum(), NumberBasis.IMPERSONAL)
                .add("maximum", range.maximum(), NumberBasis.IMPERSONAL)
                .add("", moments(subject, 0, "Before", used))
                .add("", moments(subject, 1, "After", used))
                .add("meanDifference", moments.difference.mean, NumberBasis.derived("meanBefore", "meanAfter"));
        moments.difference.deviation.ifPresent(
                deviation -> numbers.add("sdDifference", deviation, NumberBasis.of(spread(used, change, deviation))));
        directions.addTo(numbers, used, change, subject.direction());
        addDerived(numbers, used);
        return numbers;
    }

    private Fact spread(PersonSet used, PersonVariable change, double deviation) {
        return new SquareSum(used, change, PossibleScores.FREE, moments.difference.mean, deviation, HALF_DIGIT, 0);
    }

    private FindingNumbers moments(FindingSubject subject, int wave, String name, PersonSet used) {
        ScoreMoments published = wave == 0 ? moments.before : moments.after;
        PersonVariable variable =
                PersonVariable.of(subject.source(), subject.waves().get(wave));
        FindingNumbers numbers = new FindingNumbers()
                .add(
                        "mean" + name,
                        published.mean,
                        NumberBasis.of(new ValueSum(used, variable, range.scores, published.mean)));
        published.deviation.ifPresent(deviation -> numbers.add(
                "sd" + name,
                deviation,
                NumberBasis.of(new SquareSum(used, variable, range.scores, published.mean, deviation))));
        return numbers;
    }

    /** Adds what follows from the moments: standardized changes, percentages of the range, and tests. */
    private void addDerived(FindingNumbers numbers, PersonSet used) {
        NumberBasis spread = inferenceBasis(used);
        numbers.add("dz", standardized.dz(), spread)
                .add("gz", standardized.gz(), spread)
                .add("dav", standardized.dav(), NumberBasis.derived("sdBefore", "sdAfter", "meanDifference"))
                .add("gav", standardized.gav(), NumberBasis.derived("sdBefore", "sdAfter", "meanDifference"));
        range.percentages.ifPresent(percent -> {
            numbers.add("percentOfRange.before", percent.before, NumberBasis.derived("meanBefore"))
                    .add("percentOfRange.after", percent.after, NumberBasis.derived("meanAfter"))
                    .add("percentOfRange.change", percent.change, NumberBasis.derived("meanBefore", "meanAfter"));
            NumberBasis limit = NumberBasis.derived("low", "high");
            percent.interval.ifPresent(limits -> numbers.add("percentOfRange.low", limits.low(), limit)
                    .add("percentOfRange.high", limits.high(), limit));
        });
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        wilcoxon.ifPresent(test -> numbers.add("wilcoxon.wPlus", test.statistic(), unmodelled)
                .add("wilcoxon.p", test.p(), unmodelled)
                .add("wilcoxon.zeros", test.zeros(), unmodelled));
        bootstrap.interval.ifPresent(limits -> numbers.add("bootstrap.low", limits.low(), spread)
                .add("bootstrap.high", limits.high(), spread)
                .add("bootstrap.level", limits.level(), NumberBasis.IMPERSONAL)
                .add("bootstrap.resamples", bootstrap.resamples, NumberBasis.IMPERSONAL));
    }

    /** Returns that effect sizes and tests follow from the mean and the deviation of the change, or from its interval. */
    @Override
    public NumberBasis inferenceBasis(PersonSet used) {
        return moments.difference.deviation.isPresent()
                ? NumberBasis.derived("meanDifference", "sdDifference")
                : NumberBasis.unmodelled(used);
    }

    private static PersonVariable change(FindingSubject subject) {
        return new PersonVariable(subject.source().toString(), subject.waves());
    }

    /**
     * Returns what the interval of the mean change tells: with the number of people, the deviation of the differences. Its two
     * limits are rounded to two decimals.
     */
    @Override
    public NumberBasis intervalBasis(FindingSubject subject, PersonSet used, Interval interval) {
        int people = used.count();
        if (people < 2 || moments.difference.deviation.isPresent()) {
            return inferenceBasis(used);
        }
        double factor = Math.sqrt(people) / new StudentTail(people - 1).critical(interval.level());
        double deviation = (interval.high() - interval.low()) / 2 * factor;
        return NumberBasis.of(new SquareSum(
                used,
                change(subject),
                PossibleScores.FREE,
                moments.difference.mean,
                deviation,
                HALF_DIGIT,
                HALF_DIGIT * factor));
    }

    /** Returns whether every person changed by the same amount, so that a t test is undefined; false for one pair. */
    @Override
    public boolean isUniform() {
        double noise = 1e-9 * Math.max(1, Math.abs(moments.difference().mean()));
        return moments.difference().deviation().orElse(Double.NaN) <= noise;
    }

    @Override
    public Optional<WaveValues> waveValues() {
        return Optional.of(
                new WaveValues(moments.before().mean(), moments.after().mean()));
    }

    /** Returns the numbers of people by direction; empty where one is too small to be published. */
    public Optional<DirectionCounts> directionCounts() {
        return directions.counts();
    }

    /** Returns the numbers of people in one direction and in the others, where only they are published. */
    public Optional<MergedDirections> mergedDirections() {
        return directions.merged();
    }

    /** Returns the details with a lower limit of the number of people instead of their number. */
    public ChangeDetails atLeast(int limit) {
        return new ChangeDetails(
                limit, range, moments, standardized, ChangeDirections.NONE, Optional.empty(), bootstrap);
    }

    /** Returns the details with other moments. */
    public ChangeDetails with(PairedMoments others) {
        return new ChangeDetails(pairs, range, others, standardized, directions, wilcoxon, bootstrap);
    }

    /** Returns the details with merged directions in place of all three. */
    public ChangeDetails with(MergedDirections merged) {
        return new ChangeDetails(
                pairs, range, moments, standardized, ChangeDirections.of(merged), Optional.empty(), bootstrap);
    }

    /** Removes the interval of the change in percent of the range. */
    public ChangeDetails withoutRangeInterval() {
        return new ChangeDetails(
                pairs, range.withoutInterval(), moments, standardized, directions, wilcoxon, bootstrap);
    }

    /** Removes everything that discloses how far the scores or the changes spread. */
    public ChangeDetails withoutSpread() {
        return new ChangeDetails(
                pairs,
                range.withoutInterval(),
                moments.withoutDeviations(),
                StandardizedChange.NONE,
                directions,
                Optional.empty(),
                new BootstrapLimits(Optional.empty(), bootstrap.resamples));
    }

    /** Removes the counts of directions, and with them the rank test, which counts unchanged people. */
    public ChangeDetails withoutDirections() {
        return new ChangeDetails(
                pairs, range, moments, standardized, ChangeDirections.NONE, Optional.empty(), bootstrap);
    }
}
