package org.vpip.reports.section.practice;

import java.util.stream.Stream;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** The first cells of a row about one choice: the indicator, the group, the wave and the choice. */
record ChoiceCells(ReportTexts sentences) {

    Stream<ReportCell> heading(DetailedFinding<?> finding, String choice) {
        return Stream.concat(subject(finding), Stream.of(ReportCell.of(choice)));
    }

    /** Returns the cells without the choice. */
    Stream<ReportCell> subject(DetailedFinding<?> finding) {
        return Stream.of(
                ReportCell.of(sentences.text(finding.subject().label())),
                ReportCell.of(sentences.groupLabel(finding.subject())),
                ReportCell.of(sentences.wave(finding.subject().waves().get(0))));
    }
}
