package org.vpip.analysis.finding.subject;

import org.vpip.instruments.instrument.DesiredDirection;

/**
 * The purpose of an indicator.
 *
 * @param family of secondary indicators whose tests are adjusted together; blank for none
 * @param direction the desired one
 */
public record Outcome(IndicatorRole role, String family, DesiredDirection direction, OutcomeCriteria criteria) {
    /** An outcome that is described and never tested. */
    public static final Outcome DESCRIPTIVE = new Outcome(IndicatorRole.DESCRIPTIVE, "", DesiredDirection.UP);

    /** Creates an outcome without target and without a smallest change that matters. */
    public Outcome(IndicatorRole role, String family, DesiredDirection direction) {
        this(role, family, direction, OutcomeCriteria.NONE);
    }

    Outcome withoutTarget() {
        return new Outcome(role, family, direction, criteria.withoutTarget());
    }
}
