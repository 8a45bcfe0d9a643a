package org.vpip.reports.section.practice;

import java.util.List;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.answer.MeanDetails;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportColumn;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** A table of mean scores at single waves, groups included. */
public record MeanTable(ReportTexts sentences) {

    public ReportTable table(List<DetailedFinding<MeanDetails>> findings) {
        List<ReportColumn> columns = new ColumnHeadings(sentences)
                .text("indicator", "group", "wave")
                .number("n", "feedback.mean", "low", "high", "sd", "minimum", "maximum")
                .list();
        return new ReportTable(
                sentences.text("mean.table"),
                columns,
                findings.stream().map(this::row).toList(),
                new CommunityNote(sentences).ofLevels("mean.note", findings));
    }

    private List<ReportCell> row(DetailedFinding<MeanDetails> finding) {
        Estimate estimate = finding.estimate();
        MeanDetails details = finding.details();
        return List.of(
                ReportCell.of(sentences.text(estimate.subject().label())),
                ReportCell.of(sentences.groupLabel(estimate.subject())),
                ReportCell.of(sentences.wave(estimate.subject().waves().get(0))),
                CellFormatting.people(finding.shown(), sentences),
                ReportCell.of(estimate.value(), NumberFormat.TWO_DECIMALS),
                CellFormatting.low(estimate.interval(), NumberFormat.TWO_DECIMALS),
                CellFormatting.high(estimate.interval(), NumberFormat.TWO_DECIMALS),
                CellFormatting.cell(details.moments().deviation(), NumberFormat.TWO_DECIMALS),
                CellFormatting.cell(details.scores().minimum(), NumberFormat.TWO_DECIMALS),
                CellFormatting.cell(details.scores().maximum(), NumberFormat.TWO_DECIMALS));
    }
}
