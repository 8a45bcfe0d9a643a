package org.vpip.reports.disclosure;

import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Subject;

/** What became of one finding at the gate. */
public sealed interface ReleasedFinding {
    Subject subject();

    /** May be told as it stands here; counts too small to be told have been taken out. */
    record Shown(Finding finding) implements ReleasedFinding {
        @Override
        public Subject subject() {
            return finding.subject();
        }
    }

    /** May not be told; that it exists, and why it is withheld, may. */
    record Withheld(Subject subject, Rule rule) implements ReleasedFinding {}
}
