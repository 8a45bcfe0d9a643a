package org.vpip.reports.section.robustness;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.details.robustness.MeasurementDetails;
import org.vpip.analysis.finding.details.robustness.MeasurementDetails.RangeEnds;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** A table of people at the ends of the range before, the detectable change and the reliability at both waves. */
public record MeasurementTable(ReportTexts sentences) {

    public ReportTable table(List<DetailedFinding<MeasurementDetails>> findings) {
        return new ReportTable(
                sentences.text("measurement.table"),
                new ColumnHeadings(sentences)
                        .text("indicator")
                        .number("scored", "floor", "ceiling", "pairs.scored", "detectable")
                        .number("alpha.before", "alpha.after")
                        .list(),
                findings.stream().map(this::row).toList(),
                sentences.text("measurement.note"));
    }

    private List<ReportCell> row(DetailedFinding<MeasurementDetails> finding) {
        MeasurementDetails details = finding.details();
        Optional<RangeEnds> ends = details.ends();
        return List.of(
                ReportCell.of(sentences.name(finding.subject())),
                ReportCell.of(finding.estimate().value(), NumberFormat.WHOLE),
                CellFormatting.cell(ends.map(RangeEnds::floorShare), NumberFormat.PERCENT),
                CellFormatting.cell(ends.map(RangeEnds::ceilingShare), NumberFormat.PERCENT),
                ReportCell.of(details.pairs(), NumberFormat.WHOLE),
                CellFormatting.cell(details.detectable(), NumberFormat.TWO_DECIMALS),
                alpha(details, 0),
                alpha(details, 1));
    }

    /** Returns alpha at a wave; blank for an item and where it is not estimable. */
    private static ReportCell alpha(MeasurementDetails details, int wave) {
        OptionalDouble alpha =
                wave < details.alphas().size() ? details.alphas().get(wave).alpha() : OptionalDouble.empty();
        return CellFormatting.cell(alpha, NumberFormat.TWO_DECIMALS);
    }
}
