package org.vpip.reports.section.practice;

import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.EffectSize;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.MergedDirections;
import org.vpip.analysis.finding.fact.ChangeDirection;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportColumn;
import org.vpip.reports.rounding.RoundedChange;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** A table of changes between two waves, groups included. */
public record ChangeTable(List<WaveId> waves, List<DetailedFinding<ChangeDetails>> findings, ReportTexts sentences) {

    public ReportTable table() {
        String before = sentences.wave(waves.get(0));
        String after = sentences.wave(waves.get(1));
        return new ReportTable(
                sentences.text("practice.table", before, after),
                columns(before, after),
                findings.stream().map(this::row).toList(),
                new CommunityNote(sentences).after("practice.note", findings));
    }

    private List<ReportColumn> columns(String before, String after) {
        boolean groups = findings.stream()
                .anyMatch(finding -> sentences.subgroup(finding.subject()).isPresent());
        boolean steps = findings.stream()
                .anyMatch(finding -> finding.details().directionCounts().isPresent()
                        || finding.details().mergedDirections().isPresent());
        return new ColumnHeadings(sentences)
                .text("indicator")
                .textIf(groups, "group")
                .number("n")
                .add(ReportColumn.number(sentences.text("column.mean", before)))
                .add(ReportColumn.number(sentences.text("column.mean", after)))
                .number("change", "low", "high")
                .number("effect")
                .numberIf(steps, "rose", "stayed", "fell")
                .list();
    }

    private List<ReportCell> row(DetailedFinding<ChangeDetails> finding) {
        Estimate estimate = finding.estimate();
        ChangeDetails change = finding.details();
        RoundedChange rounded = RoundedChange.inUnit(change);
        NumberFormat signed = NumberFormat.signed(rounded.decimals());
        return List.of(
                ReportCell.of(sentences.text(estimate.subject().label())),
                ReportCell.of(sentences.groupLabel(estimate.subject())),
                CellFormatting.people(finding.shown(), sentences),
                CellFormatting.end(rounded, RoundedChange::before),
                CellFormatting.end(rounded, RoundedChange::after),
                CellFormatting.change(rounded),
                CellFormatting.low(estimate.interval(), signed),
                CellFormatting.high(estimate.interval(), signed),
                CellFormatting.cell(estimate.effect().map(EffectSize::value), NumberFormat.SIGNED_TWO_DECIMALS),
                step(change, ChangeDirection.INCREASED),
                step(change, ChangeDirection.UNCHANGED),
                step(change, ChangeDirection.DECREASED));
    }

    /** Returns the number of people of a direction, or of two together in the place of the second. */
    private ReportCell step(ChangeDetails change, ChangeDirection direction) {
        Optional<Integer> count = change.directionCounts()
                .map(counts -> counts.count(direction))
                .or(() -> change.mergedDirections().flatMap(merged -> merged.count(direction)));
        if (count.isPresent()) {
            return ReportCell.of(count.get(), NumberFormat.WHOLE);
        }
        return change.mergedDirections()
                .map(merged -> direction == ChangeDirection.UNCHANGED ? together(merged) : ReportCell.BLANK)
                .orElseGet(() -> new ReportCell.UnavailableCell(sentences.text("mark.withheld")));
    }

    private ReportCell together(MergedDirections merged) {
        String key = merged.apart() == ChangeDirection.INCREASED ? "cell.stayedOrFell" : "cell.roseOrStayed";
        return ReportCell.of(sentences.text(key, sentences.wholeNumber(merged.others())));
    }
}
