package org.vpip.analysis.finding.subject;

import org.vpip.instruments.instrument.DesiredDirection;

/**
 * What an indicator is for.
 *
 * @param family secondary indicators of one family are adjusted together; blank for none
 * @param direction which way is better
 */
public record Outcome(IndicatorRole role, String family, DesiredDirection direction) {
    /** An outcome that is described and never tested. */
    public static final Outcome DESCRIPTIVE = new Outcome(IndicatorRole.DESCRIPTIVE, "", DesiredDirection.UP);
}
