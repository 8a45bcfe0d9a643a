package org.vpip.reports.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.FindingDetails.WaveValues;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportColumn;
import org.vpip.reports.presentation.TargetComparison;
import org.vpip.reports.rounding.RoundedChange;
import org.vpip.reports.sentence.ReportTexts;

/**
 * A table of every indicator with a target, for everybody or a community: its baseline, actual value, target, and whether
 * the target is met.
 */
record TargetTable(Released released, ReportTexts sentences) {

    /** Returns the table; empty where the plan has no target. */
    Optional<ReportTable> table() {
        List<ReleasedFinding> aimed = released.findings().stream()
                .filter(finding -> finding.subject().criteria().target().isPresent())
                .filter(finding -> !finding.subject().subgroup().isAttributeGroup())
                .toList();
        if (aimed.isEmpty()) {
            return Optional.empty();
        }
        boolean groups = aimed.stream()
                .anyMatch(finding -> sentences.subgroup(finding.subject()).isPresent());
        List<ReportColumn> columns = new ColumnHeadings(sentences)
                .text("indicator")
                .textIf(groups, "group")
                .number("baseline", "actual", "value", "target")
                .text("unit", "targetmet")
                .list();
        return Optional.of(new ReportTable(
                sentences.text("targets.title"),
                columns,
                aimed.stream().map(this::row).toList(),
                sentences.text(released.comparesWaves() ? "targets.note" : "targets.note.once")));
    }

    private List<ReportCell> row(ReleasedFinding finding) {
        FindingSubject subject = finding.subject();
        Optional<TargetComparison> compared =
                finding instanceof Shown shown ? TargetComparison.of(shown, released) : Optional.empty();
        MeasurementUnit unit = subject.method().unit();
        NumberFormat format = CellFormatting.unitFormat(unit);
        List<ReportCell> row = new ArrayList<>();
        row.add(ReportCell.of(sentences.text(subject.label())));
        row.add(ReportCell.of(sentences.groupLabel(subject)));
        row.addAll(values(finding, compared, format));
        row.addAll(List.of(
                ReportCell.of(subject.criteria().target().orElseThrow(), format),
                ReportCell.of(sentences.unit(unit)),
                ReportCell.of(compared.map(found ->
                                sentences.text("target." + found.status().id()))
                        .orElse(""))));
        return row;
    }

    /** Returns baseline, actual and value; those of a change are rounded together. */
    private List<ReportCell> values(ReleasedFinding finding, Optional<TargetComparison> compared, NumberFormat format) {
        return change(finding)
                .map(waves -> RoundedChange.of(waves.earlier(), waves.later(), RoundedChange.POINTS_DECIMALS))
                .map(rounded -> List.of(
                        CellFormatting.end(rounded, RoundedChange::before),
                        CellFormatting.end(rounded, RoundedChange::after),
                        CellFormatting.change(rounded)))
                .orElseGet(() -> List.of(
                        CellFormatting.cell(compared.flatMap(TargetComparison::baseline), format),
                        CellFormatting.cell(compared.map(TargetComparison::actual), format),
                        value(finding, format)));
    }

    private static Optional<WaveValues> change(ReleasedFinding finding) {
        return finding instanceof Shown shown && shown.finding() instanceof Estimate estimate
                ? estimate.details().waveValues()
                : Optional.empty();
    }

    private ReportCell value(ReleasedFinding finding, NumberFormat format) {
        if (finding instanceof Shown shown && shown.finding() instanceof Estimate estimate) {
            return ReportCell.of(estimate.value(), format);
        }
        String mark = finding instanceof Withheld ? "withheld" : "absent";
        return new ReportCell.UnavailableCell(sentences.text("mark." + mark));
    }
}
