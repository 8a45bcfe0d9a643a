package org.vpip.reports.disclosure.gate;

import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.details.ParticipantFlowDetails;

/** The order in which findings are admitted: what is published of one limits what may be published of those that follow. */
enum ReleaseWeight {
    /** Who took part at which wave, to which all other numbers of people refer. */
    PARTICIPATION,
    PRIMARY,
    SECONDARY,
    EXPLORATORY,
    DESCRIPTIVE;

    static ReleaseWeight of(Finding finding) {
        if (finding instanceof Estimate estimate && estimate.details() instanceof ParticipantFlowDetails) {
            return PARTICIPATION;
        }
        return switch (finding.subject().role()) {
            case PRIMARY -> PRIMARY;
            case SECONDARY -> SECONDARY;
            case EXPLORATORY -> EXPLORATORY;
            case DESCRIPTIVE -> DESCRIPTIVE;
        };
    }
}
