package org.vpip.reports.section.practice;

import java.util.List;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.ToolConcentrationDetails;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportColumn;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** A table of the tools that members use and their similarity. */
public record ToolConcentrationTable(ReportTexts sentences) {

    public ReportTable table(List<DetailedFinding<ToolConcentrationDetails>> findings) {
        List<ReportColumn> columns = new ColumnHeadings(sentences)
                .text("indicator", "group", "wave")
                .number("herfindahl", "effective", "similarity", "answered")
                .text("tools")
                .list();
        List<List<ReportCell>> rows = findings.stream().map(this::row).toList();
        return new ReportTable(sentences.text("tools.table"), columns, rows, sentences.text("tools.note"));
    }

    private List<ReportCell> row(DetailedFinding<ToolConcentrationDetails> finding) {
        Estimate estimate = finding.estimate();
        ToolConcentrationDetails details = finding.details();
        return List.of(
                ReportCell.of(sentences.text(estimate.subject().label())),
                ReportCell.of(sentences.groupLabel(estimate.subject())),
                ReportCell.of(sentences.wave(estimate.subject().waves().get(0))),
                ReportCell.of(estimate.value(), NumberFormat.TWO_DECIMALS),
                CellFormatting.cell(details.effectiveNumber(), NumberFormat.ONE_DECIMAL),
                CellFormatting.cell(details.meanSimilarity(), NumberFormat.TWO_DECIMALS),
                ReportCell.of(details.people(), NumberFormat.WHOLE),
                ReportCell.of(sentences.list(details.tools().stream()
                        .map(tool -> tool(details.item(), tool))
                        .toList())));
    }

    private String tool(ItemId item, ToolConcentrationDetails.ToolMentions tool) {
        String name = sentences.text(sentences.labels().choice(item, tool.choice()));
        return tool.people().isPresent()
                ? name + " (" + sentences.wholeNumber(tool.people().getAsInt()) + ")"
                : name;
    }
}
