package org.vpip.reports.section.practice;

import java.util.List;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** The note of a table whose intervals may allow for differences between communities. */
record CommunityNote(ReportTexts sentences) {

    /** Returns a note, with a sentence behind it where an interval of these findings allows for such differences. */
    String after(String key, List<? extends DetailedFinding<?>> findings) {
        return joined(key, "communities.note", findings);
    }

    /** Returns a note about numbers of one wave, which have no test, in the manner of {@link #after}. */
    String ofLevels(String key, List<? extends DetailedFinding<?>> findings) {
        return joined(key, "communities.levels", findings);
    }

    private String joined(String key, String added, List<? extends DetailedFinding<?>> findings) {
        boolean applies = findings.stream()
                .anyMatch(finding -> finding.estimate().communities().isPresent());
        String note = sentences.text(key);
        return applies ? note + " " + sentences.text(added) : note;
    }
}
