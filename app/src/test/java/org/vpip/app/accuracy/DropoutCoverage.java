package org.vpip.app.accuracy;

import java.util.Optional;
import org.vpip.analysis.statistics.Interval;

/**
 * The numbers of intervals of one scale that contain the true change.
 *
 * @param pairedOfCompleters intervals of {@code mean_change} that contain the change of completers
 * @param pairedOfEverybody the same intervals, and the change of everybody eligible
 * @param mixedOfEverybody intervals of the mixed model that contain the change of everybody eligible
 */
public record DropoutCoverage(
        DropoutMechanism mechanism,
        String scale,
        DropoutTruth truth,
        int samples,
        int pairedOfCompleters,
        int pairedOfEverybody,
        int mixedOfEverybody) {
    /** True mean changes in points. */
    public record DropoutTruth(double completers, double everybody) {}

    static DropoutCoverage none(DropoutMechanism mechanism, String scale, DropoutTruth truth) {
        return new DropoutCoverage(mechanism, scale, truth, 0, 0, 0, 0);
    }

    static DropoutCoverage of(
            DropoutMechanism mechanism,
            String scale,
            DropoutTruth truth,
            Optional<Interval> paired,
            Optional<Interval> mixed) {
        return new DropoutCoverage(
                mechanism,
                scale,
                truth,
                1,
                count(paired, truth.completers()),
                count(paired, truth.everybody()),
                count(mixed, truth.everybody()));
    }

    private static int count(Optional<Interval> interval, double change) {
        return interval.filter(limits -> limits.contains(change)).isPresent() ? 1 : 0;
    }

    DropoutCoverage plus(DropoutCoverage other) {
        return new DropoutCoverage(
                mechanism,
                scale,
                truth,
                samples + other.samples,
                pairedOfCompleters + other.pairedOfCompleters,
                pairedOfEverybody + other.pairedOfEverybody,
                mixedOfEverybody + other.mixedOfEverybody);
    }
}
