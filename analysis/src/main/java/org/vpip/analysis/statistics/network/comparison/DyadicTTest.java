package org.vpip.analysis.statistics.network.comparison;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.StudentTail;

/**
 * Two-sided test of the mean change per reporter of a number of ties, t = mean / standard error. Two changes may depend on each
 * other if they share a person, as sender or receiver; mutual ties do.
 *
 * <p>The variance of the sum of changes is the largest of three: that of dyads that share a person, with the factor of the
 * jackknife over n people, n (n - 1) / (n - 2)²; that of independent dyads; and that of independent reporters, both with the factor
 * r / (r - 1) for r reporters. The largest keeps the level where the first is too small by chance. A reporter's pairs share her
 * mean change equally.
 *
 * <p>The degrees of freedom are one less than the number of dyads with a change, or of reporters with one if they are fewer.
 * Without degrees of freedom, p is 1 and there is no interval.
 *
 * <p>Fafchamps &amp; Gubert (2007), doi:10.1016/j.jdeveco.2006.05.005; Aronow, Samii &amp; Assenova (2015),
 * doi:10.1093/pan/mpv018; Snijders &amp; Borgatti (1999), Connections 22(2), 161-170.
 *
 * @param statistic t; 0 if no pair changed
 * @param degreesOfFreedom empty with fewer than two dyads or reporters with a change
 * @param interval of the mean change, level 0.95; it excludes 0 exactly where p is below 0.05
 */
public record DyadicTTest(double statistic, OptionalInt degreesOfFreedom, double p, Optional<Interval> interval) {
    private static final int FEWEST_PEOPLE = 3;
    private static final int FEWEST_REPORTERS = 2;

    /**
     * Tests changes of ties. Empty below three people or two reporters, and if all pairs change by the same amount other than 0.
     *
     * @param changes a row for each person and a column for each other person in the same order: 1 for a new tie, -1 for a lost
     *     one, 0 for no change, NaN for a pair that does not count; NaN throughout for people who did not report
     * @param reporters the people who reported, by position; a reporter may have no pair that counts
     */
    public static Optional<DyadicTTest> of(double[][] changes, boolean... reporters) {
        int count = 0;
        for (boolean reporter : reporters) {
            count += reporter ? 1 : 0;
        }
        if (changes.length < FEWEST_PEOPLE || count < FEWEST_REPORTERS) {
            return Optional.empty();
        }
        double mean = Arrays.stream(changes).mapToDouble(DyadicTTest::sum).sum() / count;
        double error = Math.sqrt(variance(residuals(changes, mean), count)) / count;
        return error == 0 && mean != 0 ? Optional.empty() : Optional.of(test(mean, error, changes(changes) - 1));
    }

    private static DyadicTTest test(double mean, double error, int degrees) {
        double t = mean == 0 ? 0 : mean / error;
        if (degrees < 1) {
            return new DyadicTTest(t, OptionalInt.empty(), 1, Optional.empty());
        }
        StudentTail student = new StudentTail(degrees);
        return new DyadicTTest(
                t, OptionalInt.of(degrees), student.twoSided(t), Optional.of(student.around(mean, error, 0.95)));
    }

    private static DoubleStream counted(double... row) {
        return Arrays.stream(row).filter(change -> !Double.isNaN(change));
    }

    private static double sum(double... row) {
        return counted(row).sum();
    }

    /** Returns the changes less the mean, which a reporter's pairs share equally; 0 for pairs that do not count. */
    private static double[][] residuals(double[][] changes, double mean) {
        return Arrays.stream(changes)
                .map(row -> {
                    double share = mean / counted(row).count();
                    return Arrays.stream(row)
                            .map(change -> Double.isNaN(change) ? 0 : change - share)
                            .toArray();
                })
                .toArray(double[][]::new);
    }

    private static double variance(double[][] residuals, int reporters) {
        int people = residuals.length;
        double[] byPerson = new double[people];
        double dyads = 0;
        for (int i = 0; i < people; i++) {
            for (int j = 0; j < i; j++) {
                double both = residuals[i][j] + residuals[j][i];
                byPerson[i] += both;
                byPerson[j] += both;
                dyads += both * both;
            }
        }
        double senders = squares(Arrays.stream(residuals).mapToDouble(DyadicTTest::sum));
        double jackknife = people * (people - 1.0) / ((people - 2.0) * (people - 2.0));
        double sharing = jackknife * squares(Arrays.stream(byPerson)) - dyads;
        return Math.max(sharing, reporters / (reporters - 1.0) * Math.max(dyads, senders));
    }

    private static double squares(DoubleStream values) {
        return values.map(value -> value * value).sum();
    }

    /** Returns the number of dyads with a change, or of reporters with one if they are fewer. */
    private static int changes(double[][] changes) {
        int dyads = 0;
        int reporters = 0;
        for (int i = 0; i < changes.length; i++) {
            reporters += counted(changes[i]).anyMatch(change -> change != 0) ? 1 : 0;
            for (int j = 0; j < i; j++) {
                dyads += counted(changes[i][j], changes[j][i]).anyMatch(change -> change != 0) ? 1 : 0;
            }
        }
        return Math.min(dyads, reporters);
    }
}
