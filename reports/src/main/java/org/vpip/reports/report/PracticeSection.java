package org.vpip.reports.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vpip.analysis.finding.ChangeDetails;
import org.vpip.analysis.finding.ChangeDetails.PercentOfRange;
import org.vpip.analysis.finding.DistributionDetails;
import org.vpip.analysis.finding.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.Estimate;
import org.vpip.instruments.instrument.Direction;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.report.Block.Figure;
import org.vpip.reports.report.Block.Table;
import org.vpip.reports.report.Chart.Change;
import org.vpip.reports.report.Chart.ChangeRow;
import org.vpip.reports.report.Chart.Drawn;
import org.vpip.reports.report.Chart.Likert;
import org.vpip.reports.report.Chart.LikertBar;
import org.vpip.reports.report.Chart.LikertItem;
import org.vpip.reports.sentence.Sentences;

/** Change of practice: one figure for each pair of waves, one of answers for each scale asked for, and the numbers. */
record PracticeSection(Released released, Sentences sentences) {

    Section section() {
        List<Block> blocks = new ArrayList<>();
        Map<List<WaveId>, List<Estimate>> byWaves = new LinkedHashMap<>();
        for (Estimate estimate : released.estimates(ChangeDetails.class)) {
            byWaves.computeIfAbsent(estimate.subject().waves(), waves -> new ArrayList<>())
                    .add(estimate);
        }
        byWaves.forEach((waves, estimates) -> {
            List<Estimate> drawn = estimates.stream()
                    .filter(estimate -> !estimate.subject().slice().isGroup())
                    .filter(estimate -> ((ChangeDetails) estimate.details())
                            .percentOfRange()
                            .isPresent())
                    .toList();
            if (!drawn.isEmpty() && drawn.size() <= 12) {
                blocks.add(figure(waves, drawn));
            }
            blocks.add(table(waves, estimates));
        });
        released.estimates(DistributionDetails.class).forEach(estimate -> addDistribution(blocks, estimate));
        return new Section(sentences.text("section.practice"), true, blocks);
    }

    private String wave(WaveId wave) {
        return sentences.labels().wave(wave).in(sentences.language());
    }

    private Figure figure(List<WaveId> waves, List<Estimate> estimates) {
        List<ChangeRow> rows = new ArrayList<>();
        estimates.stream().filter(Estimate::isClear).map(this::changeRow).forEach(rows::add);
        estimates.stream()
                .filter(estimate -> !estimate.isClear())
                .map(this::changeRow)
                .forEach(rows::add);
        long clear = rows.stream().filter(ChangeRow::clear).count();
        int fewest = estimates.stream()
                .mapToInt(found -> found.counted().used())
                .min()
                .orElse(0);
        int most = estimates.stream()
                .mapToInt(found -> found.counted().used())
                .max()
                .orElse(0);
        String people = fewest == most ? String.valueOf(most) : fewest + "–" + most;
        Change chart = new Change(
                wave(waves.get(0)),
                wave(waves.get(1)),
                sentences.text("chart.scale100"),
                sentences.text("chart.change"),
                sentences.text("chart.unclear"),
                sentences.text("chart.lower"),
                rows);
        return new Figure(new Drawn(
                "change-" + waves.get(0) + "-" + waves.get(1),
                sentences.text("chart.change.title", clear, rows.size()),
                sentences.text("chart.change.subtitle", people, wave(waves.get(0)), wave(waves.get(1))),
                description(rows),
                sentences.text("figure.source", estimates.get(0).subject().method()),
                chart));
    }

    private String description(List<ChangeRow> rows) {
        List<String> parts = rows.stream()
                .map(row -> sentences.text(
                        row.clear() ? "chart.row" : "chart.row.unclear",
                        row.label(),
                        sentences.numbers().plain(row.before(), 0),
                        sentences.numbers().plain(row.after(), 0)))
                .toList();
        return String.join(" ", parts);
    }

    private ChangeRow changeRow(Estimate estimate) {
        PercentOfRange share =
                ((ChangeDetails) estimate.details()).percentOfRange().orElseThrow();
        return new ChangeRow(
                sentences.name(estimate.subject()),
                estimate.subject().direction() == Direction.DOWN,
                share.before(),
                share.after(),
                share.change(),
                share.interval(),
                estimate.isClear());
    }

    private Table table(List<WaveId> waves, List<Estimate> estimates) {
        List<Column> columns = List.of(
                Column.text(sentences.text("column.indicator")),
                Column.text(sentences.text("column.group")),
                Column.number(sentences.text("column.n")),
                Column.number(sentences.text("column.mean", wave(waves.get(0)))),
                Column.number(sentences.text("column.mean", wave(waves.get(1)))),
                Column.number(sentences.text("column.change")),
                Column.number(sentences.text("column.low")),
                Column.number(sentences.text("column.high")),
                Column.number(sentences.text("column.before100")),
                Column.number(sentences.text("column.after100")),
                Column.number(sentences.text("column.effect")),
                Column.number(sentences.text("column.rose")),
                Column.number(sentences.text("column.stayed")),
                Column.number(sentences.text("column.fell")));
        String title = sentences.text("practice.table", wave(waves.get(0)), wave(waves.get(1)));
        return new Table(title, columns, estimates.stream().map(this::row).toList(), sentences.text("practice.note"));
    }

    private List<Cell> row(Estimate estimate) {
        ChangeDetails change = (ChangeDetails) estimate.details();
        NumberFormat signed = NumberFormat.SIGNED_TWO_DECIMALS;
        String few = sentences.text("mark.smallCount");
        Cell hidden = new Cell.Absent(few);
        return List.of(
                Cell.of(estimate.subject().label().in(sentences.language())),
                Cell.of(sentences.slice(estimate.subject()).orElse(sentences.text("group.everybody"))),
                Cell.of(change.pairs(), NumberFormat.WHOLE),
                Cell.of(change.meanBefore(), NumberFormat.TWO_DECIMALS),
                Cell.of(change.meanAfter(), NumberFormat.TWO_DECIMALS),
                Cell.of(change.meanDifference(), signed),
                estimate.interval().map(found -> Cell.of(found.low(), signed)).orElse(Cell.BLANK),
                estimate.interval().map(found -> Cell.of(found.high(), signed)).orElse(Cell.BLANK),
                change.percentOfRange()
                        .map(found -> Cell.of(found.before(), NumberFormat.WHOLE))
                        .orElse(Cell.BLANK),
                change.percentOfRange()
                        .map(found -> Cell.of(found.after(), NumberFormat.WHOLE))
                        .orElse(Cell.BLANK),
                estimate.effect().map(found -> Cell.of(found.value(), signed)).orElse(Cell.BLANK),
                change.steps()
                        .map(found -> Cell.of(found.rose(), NumberFormat.WHOLE))
                        .orElse(hidden),
                change.steps()
                        .map(found -> Cell.of(found.stayed(), NumberFormat.WHOLE))
                        .orElse(hidden),
                change.steps()
                        .map(found -> Cell.of(found.fell(), NumberFormat.WHOLE))
                        .orElse(hidden));
    }

    private void addDistribution(List<Block> blocks, Estimate estimate) {
        DistributionDetails details = (DistributionDetails) estimate.details();
        List<LikertItem> items = details.items().stream()
                .map(item -> new LikertItem(
                        sentences.labels().item(item.item()).in(sentences.language()),
                        choices(item),
                        item.waves().stream()
                                .map(counts -> new LikertBar(wave(counts.wave()), counts.counts()))
                                .toList()))
                .toList();
        blocks.add(new Figure(new Drawn(
                "answers-" + estimate.subject().indicator(),
                sentences.name(estimate.subject()),
                sentences.text("chart.answers.subtitle", estimate.counted().used()),
                answers(items),
                sentences.text("figure.source", estimate.subject().indicator()),
                new Likert(items, sentences.text("chart.agree")))));
    }

    private static String answers(List<LikertItem> items) {
        List<String> parts = new ArrayList<>();
        for (LikertItem item : items) {
            for (LikertBar bar : item.bars()) {
                List<String> counts = new ArrayList<>();
                for (int i = 0; i < item.choices().size(); i++) {
                    counts.add(item.choices().get(i) + " " + bar.counts().get(i));
                }
                parts.add(item.label() + " (" + bar.wave() + "): " + String.join(", ", counts) + ".");
            }
        }
        return String.join(" ", parts);
    }

    private List<String> choices(ItemDistribution item) {
        return item.choices().stream()
                .map(together -> String.join(
                        " / ",
                        together.stream()
                                .map(name -> sentences
                                        .labels()
                                        .choice(item.item(), name)
                                        .in(sentences.language()))
                                .toList()))
                .toList();
    }
}
