package org.vpip.analysis.finding;

import org.vpip.instruments.instrument.DesiredDirection;

/** The status of a target: decided by the interval of the value where there is one, otherwise by the value. */
public enum TargetStatus {
    /** The whole interval, or the value, is on the desired side of the target or on it. */
    MET("met"),
    NOT_MET("notMet"),
    /** The target lies within the interval. */
    NOT_CERTAIN("notCertain");

    private final String id;

    TargetStatus(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** Returns the status of an interval, whose limits are equal where there is only a value. */
    static TargetStatus of(double low, double high, double target, DesiredDirection direction) {
        double worst = direction == DesiredDirection.UP ? low - target : target - high;
        double best = direction == DesiredDirection.UP ? high - target : target - low;
        return worst >= 0 ? MET : best < 0 ? NOT_MET : NOT_CERTAIN;
    }
}
