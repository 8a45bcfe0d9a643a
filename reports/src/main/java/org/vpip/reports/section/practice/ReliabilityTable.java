package org.vpip.reports.section.practice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.details.ReliabilityDetails;
import org.vpip.analysis.finding.details.ReliabilityDetails.ItemReliability;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportColumn;
import org.vpip.reports.sentence.ReportTexts;

/** A table of the reliability of each scale at each wave; a row without a value has the reason in its place. */
public record ReliabilityTable(ReportTexts sentences) {

    /** @param findings of the method reliability, released */
    public ReportTable table(List<Finding> findings) {
        List<ReportColumn> columns = new ColumnHeadings(sentences)
                .text("scale", "wave")
                .number("n", "itemcount", "cronbach", "low", "high", "omega")
                .text("lowestitem")
                .list();
        return new ReportTable(
                sentences.text("reliability.table"),
                columns,
                findings.stream().map(this::row).toList(),
                sentences.text("reliability.note"));
    }

    private List<ReportCell> row(Finding finding) {
        Optional<Estimate> estimate = finding instanceof Estimate found ? Optional.of(found) : Optional.empty();
        Optional<ReliabilityDetails> details = estimate.map(found -> (ReliabilityDetails) found.details());
        return List.of(
                ReportCell.of(sentences.name(finding.subject())),
                ReportCell.of(sentences.wave(finding.subject().waves().get(0))),
                ReportCell.of(finding.sample().used(), NumberFormat.WHOLE),
                ReportCell.of(finding.provenance().items().size(), NumberFormat.WHOLE),
                alpha(finding),
                CellFormatting.low(estimate.flatMap(Estimate::interval), NumberFormat.TWO_DECIMALS),
                CellFormatting.high(estimate.flatMap(Estimate::interval), NumberFormat.TWO_DECIMALS),
                CellFormatting.cell(
                        details.map(ReliabilityDetails::omega).orElse(OptionalDouble.empty()),
                        NumberFormat.TWO_DECIMALS),
                ReportCell.of(details.flatMap(this::lowestItem).orElse("")));
    }

    private ReportCell alpha(Finding finding) {
        return finding instanceof NotEstimable absent
                ? new ReportCell.UnavailableCell(sentences.reason(absent))
                : ReportCell.of(((Estimate) finding).value(), NumberFormat.TWO_DECIMALS);
    }

    /** Returns the item with the lowest item-rest correlation; empty where no correlation is defined. */
    private Optional<String> lowestItem(ReliabilityDetails details) {
        return details.items().stream()
                .filter(item -> item.itemRest().isPresent())
                .min(Comparator.comparingDouble(item -> item.itemRest().orElseThrow()))
                .map(this::describe);
    }

    private String describe(ItemReliability item) {
        return sentences.text(
                "reliability.item",
                item.item().value(),
                sentences.numbers().decimal(item.itemRest().orElseThrow(), 2));
    }
}
