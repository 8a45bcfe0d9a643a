package org.vpip.reports.section.practice;

import java.util.List;
import org.vpip.analysis.finding.details.ChangeDetails.DirectionCounts;
import org.vpip.analysis.finding.details.answer.ReliableChangeDetails;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportColumn;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** A table of the people whose change exceeds error of measurement, groups included. */
public record ReliableChangeTable(ReportTexts sentences) {

    public ReportTable table(List<DetailedFinding<ReliableChangeDetails>> findings) {
        List<ReportColumn> columns = new ColumnHeadings(sentences)
                .text("indicator", "group", "waves")
                .number("n", "improved", "noReliableChange", "worse", "reliability", "threshold")
                .list();
        return new ReportTable(
                sentences.text("reliableChange.table"),
                columns,
                findings.stream().map(this::row).toList(),
                sentences.text("reliableChange.note"));
    }

    private List<ReportCell> row(DetailedFinding<ReliableChangeDetails> finding) {
        ReliableChangeDetails details = finding.details();
        DirectionCounts counts = details.directions();
        boolean up = finding.subject().direction() == DesiredDirection.UP;
        return List.of(
                ReportCell.of(sentences.text(finding.subject().label())),
                ReportCell.of(sentences.groupLabel(finding.subject())),
                ReportCell.of(sentences.waves(finding.subject().waves())),
                CellFormatting.people(finding.shown(), sentences),
                ReportCell.of(up ? counts.increased() : counts.decreased(), NumberFormat.WHOLE),
                ReportCell.of(counts.unchanged(), NumberFormat.WHOLE),
                ReportCell.of(up ? counts.decreased() : counts.increased(), NumberFormat.WHOLE),
                CellFormatting.cell(details.reliability(), NumberFormat.TWO_DECIMALS),
                CellFormatting.cell(details.threshold(), NumberFormat.TWO_DECIMALS));
    }
}
