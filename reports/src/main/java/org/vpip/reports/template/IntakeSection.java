package org.vpip.reports.template;

import java.util.List;
import org.vpip.instruments.study.StudyIntake;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportSection;
import org.vpip.reports.sentence.ReportTexts;

/** The section with the counts of what came in, for researchers. */
record IntakeSection(StudyIntake intake, ReportTexts sentences) {

    ReportSection section() {
        List<List<ReportCell>> rows = intake.counts().stream()
                .map(count -> List.of(
                        ReportCell.of(count.label(sentences.language())),
                        ReportCell.of((double) count.count(), NumberFormat.WHOLE)))
                .toList();
        ReportTable table = new ReportTable(
                sentences.text("intake.title"),
                new ColumnHeadings(sentences).text("intake").number("count").list(),
                rows,
                sentences.text("intake.note"));
        return new ReportSection(sentences.text("section.intake"), true, List.of(table));
    }
}
