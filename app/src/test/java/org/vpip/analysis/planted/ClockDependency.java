package org.vpip.analysis.planted;

/** Violates rule 7: a result that depends on the hour. */
public final class ClockDependency {
    public long number() {
        return System.currentTimeMillis();
    }
}
