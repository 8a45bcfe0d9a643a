package org.vpip.reports.template;

import java.util.List;
import java.util.Optional;
import org.vpip.instruments.study.context.PlanDeviation;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportSection;
import org.vpip.reports.sentence.ReportTexts;

/** The section with the deviations from the plan. */
record DeviationsSection(ReportTexts sentences) {

    /** Returns the section; empty without deviations. */
    Optional<ReportSection> section() {
        List<List<ReportCell>> rows = sentences.labels().description().context().deviations().stream()
                .map(this::row)
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        ReportTable table = new ReportTable(
                sentences.text("deviations.title"),
                new ColumnHeadings(sentences)
                        .text("date", "indicator", "deviation", "cause")
                        .list(),
                rows,
                sentences.text("deviations.note"));
        return Optional.of(new ReportSection(sentences.text("section.deviations"), true, List.of(table)));
    }

    private List<ReportCell> row(PlanDeviation deviation) {
        String indicator = deviation.indicator().isEmpty() ? sentences.text("deviations.all") : deviation.indicator();
        return List.of(
                ReportCell.of(deviation.date().toString()),
                ReportCell.of(indicator),
                ReportCell.of(sentences.text(deviation.what())),
                ReportCell.of(sentences.text(deviation.why())));
    }
}
