package org.vpip.analysis.finding;

import java.util.Optional;
import org.vpip.analysis.statistics.Interval;

/**
 * A standardized effect size.
 *
 * @param name such as g_av; docs/methods.md lists the names
 * @param interval empty where the sample is too small for one
 */
public record EffectSize(String name, double value, Optional<Interval> interval) {
    private static final String OF_CHANGE = "g_av";

    /** Returns whether it is a mean change over the mean deviation of the two waves. */
    public boolean isOfChange() {
        return name.equals(OF_CHANGE);
    }
}
