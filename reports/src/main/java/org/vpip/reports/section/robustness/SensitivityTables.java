package org.vpip.reports.section.robustness;

import java.util.List;
import java.util.stream.Stream;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.robustness.SensitivityDetails;
import org.vpip.analysis.finding.details.robustness.SensitivityDetails.ApproachEstimate;
import org.vpip.analysis.finding.details.robustness.SensitivityDetails.TippingPoint;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** Tables of a change by several approaches to missing scores, and of the tipping points. */
public record SensitivityTables(List<DetailedFinding<SensitivityDetails>> findings, ReportTexts sentences) {

    public ReportTable approaches() {
        return new ReportTable(
                sentences.text("sensitivity.table"),
                new ColumnHeadings(sentences)
                        .text("indicator", "approach")
                        .number("n", "change", "low", "high")
                        .text("conclusion")
                        .list(),
                findings.stream().flatMap(this::rows).toList(),
                sentences.text("sensitivity.note"));
    }

    private Stream<List<ReportCell>> rows(DetailedFinding<SensitivityDetails> finding) {
        return finding.details().approaches().stream()
                .map(approach -> List.of(
                        name(finding),
                        ReportCell.of(sentences.text(
                                "sensitivity.approach." + approach.approach().id())),
                        ReportCell.of(approach.people(), NumberFormat.WHOLE),
                        change(approach),
                        CellFormatting.low(approach.interval(), NumberFormat.TWO_DECIMALS),
                        CellFormatting.high(approach.interval(), NumberFormat.TWO_DECIMALS),
                        ReportCell.of(approach.verdict()
                                .map(verdict -> sentences.text("verdict." + verdict.id()))
                                .orElse(""))));
    }

    private ReportCell change(ApproachEstimate approach) {
        return approach.reason()
                .map(NotEstimableReason::id)
                .<ReportCell>map(reason -> new ReportCell.UnavailableCell(sentences.text("reason." + reason)))
                .orElseGet(() -> CellFormatting.cell(approach.change(), NumberFormat.SIGNED_TWO_DECIMALS));
    }

    /** Returns the table of tipping points; without rows if no finding has one. */
    public ReportTable tippingPoints() {
        return new ReportTable(
                sentences.text("sensitivity.tipping.table"),
                new ColumnHeadings(sentences)
                        .text("indicator")
                        .number("lackingAfter", "imputedChange", "shift", "shifted")
                        .text("onScale")
                        .list(),
                findings.stream()
                        .flatMap(finding ->
                                finding.details().tippingPoint().stream().map(tipping -> row(finding, tipping)))
                        .toList(),
                sentences.text("sensitivity.tipping.note"));
    }

    private List<ReportCell> row(DetailedFinding<SensitivityDetails> finding, TippingPoint tipping) {
        return List.of(
                name(finding),
                ReportCell.of(tipping.lacking(), NumberFormat.WHOLE),
                ReportCell.of(tipping.change(), NumberFormat.SIGNED_TWO_DECIMALS),
                ReportCell.of(tipping.shift(), NumberFormat.SIGNED_TWO_DECIMALS),
                ReportCell.of(tipping.shifted(), NumberFormat.TWO_DECIMALS),
                ReportCell.of(tipping.isImpossible() ? sentences.text("sensitivity.impossible") : ""));
    }

    private ReportCell name(DetailedFinding<SensitivityDetails> finding) {
        return ReportCell.of(sentences.name(finding.subject()));
    }
}
