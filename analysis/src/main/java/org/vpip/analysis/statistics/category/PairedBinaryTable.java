package org.vpip.analysis.statistics.category;

import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.NormalTail;
import org.vpip.analysis.statistics.Proportion;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.UpperTail;

/**
 * Yes or no of the same people before and after, as four counts of at least 0.
 *
 * <p>McNemar (1947), doi:10.1007/BF02295996; Edwards (1948), doi:10.1007/BF02289261; Fagerland, Lydersen & Laake
 * (2013), doi:10.1186/1471-2288-13-91; Newcombe (1998),
 * doi:10.1002/(SICI)1097-0258(19981130)17:22<2635::AID-SIM954>3.0.CO;2-C; Breslow & Day (1980).
 *
 * @param yesNo yes before and no after
 * @param noYes no before and yes after
 */
public record PairedBinaryTable(int yesYes, int yesNo, int noYes, int noNo) {
    public PairedBinaryTable {
        if (yesYes < 0 || yesNo < 0 || noYes < 0 || noNo < 0) {
            throw new IllegalArgumentException("counts must not be negative");
        }
    }

    /** An odds ratio with limits; each may be infinite. */
    public record PairedOddsRatio(double estimate, double low, double high) {}

    /** An interval and φ, the correlation of the two times that it uses, -1 to 1. */
    public record NewcombeInterval(double phi, Interval interval) {}

    public int n() {
        return yesYes + yesNo + noYes + noNo;
    }

    private int discordant() {
        return yesNo + noYes;
    }

    /** Returns the share of yes; empty for n = 0. */
    public OptionalDouble proportionBefore() {
        return SafeDivision.quotient(yesYes + yesNo, n());
    }

    /** Returns the share of yes; empty for n = 0. */
    public OptionalDouble proportionAfter() {
        return SafeDivision.quotient(yesYes + noYes, n());
    }

    /** Returns McNemar's χ² with 1 degree of freedom; empty when no one changed. R: {@code mcnemar.test(correct =)}. */
    public OptionalDouble chiSquared(boolean continuity) {
        double difference = Math.abs((double) noYes - yesNo);
        double corrected = continuity ? Math.max(0, difference - 1) : difference;
        return SafeDivision.quotient(corrected * corrected, discordant());
    }

    /** Returns p of {@link #chiSquared}; empty where that is. */
    public OptionalDouble chiSquaredP(boolean continuity) {
        return SafeDivision.map(chiSquared(continuity), statistic -> UpperTail.chiSquared(statistic, 1));
    }

    /** Returns the two-sided exact p; 1 when no one changed. R: {@code binom.test(noYes, noYes + yesNo)}. */
    public double exactP() {
        return discordant() == 0 ? 1 : new Proportion(noYes, discordant()).pOfOneHalf();
    }

    /**
     * Returns mid-p, the exact p minus the probability of the observed count, at most 1; 1 when no one changed.
     * Recommended.
     */
    public double midP() {
        return discordant() == 0 ? 1 : new Proportion(noYes, discordant()).midPOfOneHalf();
    }

    /**
     * Returns the odds of no to yes over yes to no; empty when no one changed. The limits are p / (1 - p) of
     * Clopper-Pearson's p.
     */
    public Optional<PairedOddsRatio> oddsRatio(double level) {
        if (discordant() == 0) {
            return Optional.empty();
        }
        Interval share = new Proportion(noYes, discordant()).clopperPearson(level);
        return Optional.of(new PairedOddsRatio((double) noYes / yesNo, odds(share.low()), odds(share.high())));
    }

    private static double odds(double share) {
        return share / (1 - share);
    }

    /** Returns the share of yes after - before, -1 to 1; empty for n = 0. */
    public OptionalDouble riskDifference() {
        return SafeDivision.quotient(noYes - yesNo, n());
    }

    /** Returns the normal interval of the difference without correction; empty for n = 0. */
    public Optional<Interval> wald(double level) {
        double n = n();
        if (n == 0) {
            return Optional.empty();
        }
        double change = (noYes - yesNo) / n;
        double error = Math.sqrt(Math.max(0, discordant() - n * change * change)) / n;
        return Optional.of(NormalTail.around(change, error, level));
    }

    /**
     * Returns Newcombe's interval, method 10: Wilson limits of both shares, joined by φ; empty for n = 0.
     *
     * <p>With the correction, a positive numerator of φ is reduced by n/2, but not below 0. φ is 0 where a margin is.
     */
    public Optional<NewcombeInterval> newcombe(double level, boolean corrected) {
        int n = n();
        if (n == 0) {
            return Optional.empty();
        }
        Proportion before = new Proportion(yesYes + yesNo, n);
        Proportion after = new Proportion(yesYes + noYes, n);
        Interval first = before.wilson(level);
        Interval second = after.wilson(level);
        double phi = phi(corrected);
        double change = (double) (noYes - yesNo) / n;
        double low = change - joined(after.value() - second.low(), first.high() - before.value(), phi);
        double high = change + joined(before.value() - first.low(), second.high() - after.value(), phi);
        return Optional.of(new NewcombeInterval(phi, new Interval(low, high, level)));
    }

    private static double joined(double a, double b, double phi) {
        return Math.sqrt(Math.max(0, a * a - 2 * phi * a * b + b * b));
    }

    private double phi(boolean corrected) {
        double margins = (double) (yesYes + yesNo) * (noYes + noNo) * (yesYes + noYes) * (yesNo + noNo);
        if (margins == 0) {
            return 0;
        }
        double numerator = (double) yesYes * noNo - (double) yesNo * noYes;
        if (corrected && numerator > 0) {
            numerator = Math.max(0, numerator - n() / 2.0);
        }
        return numerator / Math.sqrt(margins);
    }
}
