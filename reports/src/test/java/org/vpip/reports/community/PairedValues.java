package org.vpip.reports.community;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.ChangeDetails.BootstrapLimits;
import org.vpip.analysis.finding.details.ChangeDetails.DirectionCounts;
import org.vpip.analysis.finding.details.ChangeDetails.PairedMoments;
import org.vpip.analysis.finding.details.ChangeDetails.RangePercentages;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreRange;
import org.vpip.analysis.finding.details.ChangeDirections;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.analysis.finding.fact.PossibleScores.ScoredChoice;
import org.vpip.analysis.statistics.paired.StandardizedChange;
import org.vpip.analysis.statistics.paired.WilcoxonSignedRank;

/** The details of a change, computed from the values of the same people before and after. */
public record PairedValues(PossibleScores scores) {
    /** Returns values of a scale, which may lie anywhere between two numbers. */
    public static PairedValues ofRange(double low, double high) {
        return new PairedValues(PossibleScores.between(OptionalDouble.of(low), OptionalDouble.of(high)));
    }

    /** Returns values of an item, whose choices are named after the whole numbers that score them. */
    public static PairedValues ofChoices(int low, int high) {
        return new PairedValues(PossibleScores.of(IntStream.rangeClosed(low, high)
                .mapToObj(score -> new ScoredChoice(String.valueOf(score), score))
                .toList()));
    }

    public static PairedValues unbounded() {
        return new PairedValues(PossibleScores.FREE);
    }

    public ChangeDetails details(double[] before, double[] after) {
        double[] moves = new double[before.length];
        Arrays.setAll(moves, person -> after[person] - before[person]);
        return new ChangeDetails(
                before.length,
                new ScoreRange(scores, percentages(mean(before), mean(after))),
                new PairedMoments(moments(before), moments(after), moments(moves)),
                StandardizedChange.of(before, after),
                ChangeDirections.of(directions(moves)),
                WilcoxonSignedRank.withDefaults().test(before, after),
                new BootstrapLimits(Optional.empty(), 0));
    }

    private static ScoreMoments moments(double[] scores) {
        return new ScoreMoments(mean(scores), deviation(scores));
    }

    private static DirectionCounts directions(double[] moves) {
        return new DirectionCounts(
                (int) DoubleStream.of(moves).filter(move -> move > 0).count(),
                (int) DoubleStream.of(moves).filter(move -> move == 0).count(),
                (int) DoubleStream.of(moves).filter(move -> move < 0).count());
    }

    private Optional<RangePercentages> percentages(double before, double after) {
        if (scores.minimum().isEmpty()) {
            return Optional.empty();
        }
        double low = scores.minimum().getAsDouble();
        double range = scores.maximum().orElseThrow() - low;
        return Optional.of(new RangePercentages(
                100 * (before - low) / range,
                100 * (after - low) / range,
                100 * (after - before) / range,
                Optional.empty()));
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).average().orElse(0);
    }

    private static OptionalDouble deviation(double[] values) {
        double mean = mean(values);
        double squares = DoubleStream.of(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return values.length < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(squares / (values.length - 1)));
    }
}
