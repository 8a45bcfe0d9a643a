package org.vpip.reports.report;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.vpip.analysis.finding.ChangeDetails;
import org.vpip.analysis.finding.ChangeDetails.PercentOfRange;
import org.vpip.analysis.finding.ChangeDetails.Steps;
import org.vpip.analysis.finding.Estimate;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.report.Block.Table;
import org.vpip.reports.sentence.Sentences;

/** The numbers of change between two waves, groups included. */
public record ChangeTable(List<WaveId> waves, List<DetailedFinding<ChangeDetails>> findings, Sentences sentences) {

    public Table table() {
        String before = sentences.wave(waves.get(0));
        String after = sentences.wave(waves.get(1));
        return new Table(
                sentences.text("practice.table", before, after),
                columns(before, after),
                findings.stream().map(this::row).toList(),
                sentences.text("practice.note"));
    }

    private List<Column> columns(String before, String after) {
        boolean groups = findings.stream()
                .anyMatch(finding -> sentences.slice(finding.subject()).isPresent());
        boolean steps =
                findings.stream().allMatch(finding -> finding.details().steps().isPresent());
        return new ColumnHeadings(sentences)
                .text("indicator")
                .textIf(groups, "group")
                .number("n")
                .add(Column.number(sentences.text("column.mean", before)))
                .add(Column.number(sentences.text("column.mean", after)))
                .number("change", "low", "high")
                .numberIf(false, "before100", "after100")
                .number("effect")
                .numberIf(steps, "rose", "stayed", "fell")
                .list();
    }

    private List<Cell> row(DetailedFinding<ChangeDetails> finding) {
        Estimate estimate = finding.estimate();
        ChangeDetails change = finding.details();
        NumberFormat signed = NumberFormat.SIGNED_TWO_DECIMALS;
        return List.of(
                Cell.of(estimate.subject().label().in(sentences.language())),
                Cell.of(sentences.group(estimate.subject())),
                Cell.of(change.pairs(), NumberFormat.WHOLE),
                Cell.of(change.meanBefore(), NumberFormat.TWO_DECIMALS),
                Cell.of(change.meanAfter(), NumberFormat.TWO_DECIMALS),
                Cell.of(change.meanDifference(), signed),
                Formats.low(estimate.interval(), signed),
                Formats.high(estimate.interval(), signed),
                share(change, PercentOfRange::before),
                share(change, PercentOfRange::after),
                estimate.effect().map(found -> Cell.of(found.value(), signed)).orElse(Cell.BLANK),
                step(change.steps(), Steps::rose),
                step(change.steps(), Steps::stayed),
                step(change.steps(), Steps::fell));
    }

    private static Cell share(ChangeDetails change, ToDoubleFunction<PercentOfRange> share) {
        return change.percentOfRange()
                .map(found -> Cell.of(share.applyAsDouble(found), NumberFormat.WHOLE))
                .orElse(Cell.BLANK);
    }

    /** None of the three is told where one is small: so the mark is not "fewer than five". */
    private Cell step(Optional<Steps> steps, ToDoubleFunction<Steps> count) {
        return steps.map(found -> Cell.of(count.applyAsDouble(found), NumberFormat.WHOLE))
                .orElseGet(() -> new Cell.Absent(sentences.text("mark.complement")));
    }
}
