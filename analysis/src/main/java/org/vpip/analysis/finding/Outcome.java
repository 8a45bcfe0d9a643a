package org.vpip.analysis.finding;

import org.vpip.instruments.instrument.Direction;

/**
 * What an indicator is for.
 *
 * @param family secondary indicators of one family are adjusted together; blank for none
 * @param direction which way is better
 */
public record Outcome(Role role, String family, Direction direction) {
    /** An outcome that is described and never tested. */
    public static final Outcome DESCRIPTIVE = new Outcome(Role.DESCRIPTIVE, "", Direction.UP);
}
