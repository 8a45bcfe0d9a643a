package org.vpip.reports.disclosure.gate;

import java.util.Optional;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.reports.disclosure.audit.Exposure;

/**
 * Why a finding is withheld outside research, for researchers alone.
 *
 * @param exposure what could be worked out from the last form that was tried; empty where a rule withholds the finding, whatever else is published
 */
public record WithheldReason(FindingSubject subject, Rule rule, Optional<Exposure> exposure) {
    static WithheldReason of(FindingSubject subject, Optional<Exposure> exposure) {
        return new WithheldReason(subject, exposure.isPresent() ? Rule.AUDIT : Rule.THRESHOLD, exposure);
    }

    /** The kind of reason. */
    public enum Rule {
        /** The method, or too few people, or a count from 1 to 4 in a finding that the audit has no model of. */
        THRESHOLD("threshold"),
        /** A protected number could be worked out. */
        AUDIT("audit");

        private final String id;

        Rule(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }
}
