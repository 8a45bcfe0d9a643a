package org.vpip.reports.section.practice;

import java.util.List;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.ChangeDetails.DirectionCounts;
import org.vpip.analysis.finding.details.answer.OrdinalChangeDetails;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportColumn;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** A table of the people who rose, stayed and fell between two waves, groups included. */
public record OrdinalChangeTable(ReportTexts sentences) {

    public ReportTable table(List<DetailedFinding<OrdinalChangeDetails>> findings) {
        List<ReportColumn> columns = new ColumnHeadings(sentences)
                .text("indicator", "group", "waves")
                .number("n", "rose", "stayed", "fell", "balance", "low", "high")
                .list();
        return new ReportTable(
                sentences.text("ordinal.table"),
                columns,
                findings.stream().map(this::row).toList(),
                new CommunityNote(sentences).after("ordinal.note", findings));
    }

    private List<ReportCell> row(DetailedFinding<OrdinalChangeDetails> finding) {
        Estimate estimate = finding.estimate();
        DirectionCounts steps = finding.details().directions();
        return List.of(
                ReportCell.of(sentences.text(estimate.subject().label())),
                ReportCell.of(sentences.groupLabel(estimate.subject())),
                ReportCell.of(sentences.waves(estimate.subject().waves())),
                CellFormatting.people(finding.shown(), sentences),
                ReportCell.of(steps.increased(), NumberFormat.WHOLE),
                ReportCell.of(steps.unchanged(), NumberFormat.WHOLE),
                ReportCell.of(steps.decreased(), NumberFormat.WHOLE),
                ReportCell.of(estimate.value(), NumberFormat.SIGNED_TWO_DECIMALS),
                CellFormatting.low(estimate.interval(), NumberFormat.SIGNED_TWO_DECIMALS),
                CellFormatting.high(estimate.interval(), NumberFormat.SIGNED_TWO_DECIMALS));
    }
}
