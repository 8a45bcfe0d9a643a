package org.vpip.reports.disclosure;

import java.util.EnumSet;
import java.util.Set;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.subject.FindingSubject;

/** What became of one finding at the gate. */
public sealed interface ReleasedFinding {
    FindingSubject subject();

    /**
     * May be published as it stands here; what may not has been taken out or put on a number that is published anyway.
     *
     * @param hidden what was taken out: a writer leaves its place empty
     */
    record Shown(Finding finding, Set<Part> hidden) implements ReleasedFinding {
        public Shown {
            hidden = Set.copyOf(hidden);
        }

        public static Shown whole(Finding finding) {
            return new Shown(finding, Set.of());
        }

        @Override
        public FindingSubject subject() {
            return finding.subject();
        }

        public boolean includes(Part part) {
            return !hidden.contains(part);
        }

        /** Only for findings known to be estimates. */
        public Estimate estimate() {
            if (finding instanceof Estimate estimate) {
                return estimate;
            }
            throw new IllegalStateException(
                    "finding must be an estimate: " + subject().indicator());
        }

        public Shown with(Finding other) {
            return new Shown(other, hidden);
        }

        public Shown without(Finding rest, Part part) {
            Set<Part> more = EnumSet.of(part);
            more.addAll(hidden);
            return new Shown(rest, more);
        }
    }

    /** May not be published. That it exists may; why it is withheld would say something of it. */
    record Withheld(FindingSubject subject) implements ReleasedFinding {}
}
