package org.vpip.reports.report;

import java.util.List;
import org.vpip.analysis.finding.ConcentrationDetails;
import org.vpip.analysis.finding.Estimate;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.reports.report.Block.Table;
import org.vpip.reports.sentence.Sentences;

/** What members use, and how much alike. */
public record ToolTable(Sentences sentences) {

    public Table table(List<DetailedFinding<ConcentrationDetails>> findings) {
        List<Column> columns = new ColumnHeadings(sentences)
                .text("indicator", "group", "wave")
                .number("herfindahl", "effective", "similarity", "answered")
                .text("tools")
                .list();
        List<List<Cell>> rows = findings.stream().map(this::row).toList();
        return new Table(sentences.text("tools.table"), columns, rows, sentences.text("tools.note"));
    }

    private List<Cell> row(DetailedFinding<ConcentrationDetails> finding) {
        Estimate estimate = finding.estimate();
        ConcentrationDetails details = finding.details();
        return List.of(
                Cell.of(estimate.subject().label().in(sentences.language())),
                Cell.of(sentences.group(estimate.subject())),
                Cell.of(sentences.wave(estimate.subject().waves().get(0))),
                Cell.of(estimate.value(), NumberFormat.TWO_DECIMALS),
                Formats.cell(details.effectiveNumber(), NumberFormat.ONE_DECIMAL),
                Formats.cell(details.meanSimilarity(), NumberFormat.TWO_DECIMALS),
                Cell.of(details.people(), NumberFormat.WHOLE),
                Cell.of(sentences.list(details.tools().stream()
                        .map(tool -> tool(details.item(), tool))
                        .toList())));
    }

    private String tool(ItemId item, ConcentrationDetails.Named tool) {
        String name = sentences.labels().choice(item, tool.choice()).in(sentences.language());
        return tool.people().isPresent()
                ? name + " (" + sentences.whole(tool.people().getAsInt()) + ")"
                : name;
    }
}
