package org.vpip.reports.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.NetworkDetails;
import org.vpip.analysis.finding.TieChangeDetails;
import org.vpip.analysis.finding.Unit;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.report.Block.Figure;
import org.vpip.reports.report.Block.Paragraph;
import org.vpip.reports.report.Block.Style;
import org.vpip.reports.report.Block.Table;
import org.vpip.reports.report.Chart.Bars;
import org.vpip.reports.report.Chart.Drawn;
import org.vpip.reports.report.Chart.Series;
import org.vpip.reports.sentence.Sentences;

/** Who is tied to whom: a picture, the measures of each wave, and the ties kept, new and lost. */
record NetworkSection(Released released, Sentences sentences) {

    Section section() {
        List<Block> blocks = new ArrayList<>(new NetworkPictures(released, sentences).figures());
        List<Estimate> measures = released.estimates(NetworkDetails.class);
        List<Estimate> changes = released.estimates(TieChangeDetails.class);
        if (!measures.isEmpty()) {
            bars(measures).ifPresent(blocks::add);
            blocks.add(measures(measures));
        }
        if (!changes.isEmpty()) {
            blocks.add(changes(changes));
        }
        if (blocks.isEmpty()) {
            blocks.add(new Paragraph(Style.TEXT, sentences.text("network.none")));
        }
        return new Section(sentences.text("section.network"), true, blocks);
    }

    private String wave(WaveId wave) {
        return sentences.labels().wave(wave).in(sentences.language());
    }

    /** Shares by wave side by side; only for a single community, and only where each share is told at each wave. */
    private Optional<Block> bars(List<Estimate> measures) {
        Map<String, Map<WaveId, Double>> byMeasure = new LinkedHashMap<>();
        List<WaveId> waves = new ArrayList<>();
        for (Estimate estimate : measures) {
            if (estimate.unit() == Unit.PROPORTION) {
                WaveId wave = estimate.subject().waves().get(0);
                if (!waves.contains(wave)) {
                    waves.add(wave);
                }
                byMeasure
                        .computeIfAbsent(sentences.name(estimate.subject()), name -> new LinkedHashMap<>())
                        .put(wave, estimate.value());
            }
        }
        byMeasure.values().removeIf(values -> values.size() < waves.size());
        if (byMeasure.isEmpty() || byMeasure.size() > 8) {
            return Optional.empty();
        }
        List<Series> series = waves.stream()
                .map(wave -> new Series(
                        wave(wave),
                        byMeasure.values().stream()
                                .map(values -> values.getOrDefault(wave, 0.0))
                                .toList()))
                .toList();
        String title = sentences.text("network.bars.title");
        return Optional.of(new Figure(new Drawn(
                "network-measures",
                title,
                sentences.text("network.bars.subtitle"),
                describe(byMeasure),
                sentences.text("figure.source", "network"),
                new Bars(List.copyOf(byMeasure.keySet()), series, sentences.text("unit.proportion"), true))));
    }

    private String describe(Map<String, Map<WaveId, Double>> byMeasure) {
        List<String> parts = new ArrayList<>();
        byMeasure.forEach((name, values) -> {
            Map<String, String> told = new TreeMap<>();
            values.forEach((wave, value) -> told.put(
                    wave.value(), wave(wave) + " " + sentences.numbers().percent(value)));
            parts.add(name + ": " + String.join(", ", told.values()) + ".");
        });
        return String.join(" ", parts);
    }

    private Table measures(List<Estimate> measures) {
        List<Column> columns = List.of(
                Column.text(sentences.text("column.indicator")),
                Column.text(sentences.text("column.group")),
                Column.text(sentences.text("column.wave")),
                Column.number(sentences.text("column.value")),
                Column.text(sentences.text("column.unit")),
                Column.number(sentences.text("column.nodes")),
                Column.number(sentences.text("column.answered")),
                Column.number(sentences.text("column.ties")),
                Column.number(sentences.text("column.pairs")),
                Column.number(sentences.text("column.external")),
                Column.number(sentences.text("column.internal")));
        return new Table(
                sentences.text("network.table"),
                columns,
                measures.stream().map(this::row).toList(),
                sentences.text("network.note"));
    }

    private List<Cell> row(Estimate estimate) {
        NetworkDetails details = (NetworkDetails) estimate.details();
        String few = sentences.text("mark.smallCount");
        NumberFormat format = estimate.unit() == Unit.PROPORTION ? NumberFormat.PERCENT : Formats.of(estimate.unit());
        return List.of(
                Cell.of(estimate.subject().label().in(sentences.language())),
                Cell.of(sentences.slice(estimate.subject()).orElse(sentences.text("group.everybody"))),
                Cell.of(wave(estimate.subject().waves().get(0))),
                Cell.of(estimate.value(), format),
                Cell.of(sentences.unit(estimate.unit())),
                Cell.of(details.nodes(), NumberFormat.WHOLE),
                Cell.of(details.answered(), NumberFormat.WHOLE),
                Cell.of(details.ties(), NumberFormat.WHOLE),
                Cell.of((double) details.observedPairs(), NumberFormat.WHOLE),
                Formats.cell(details.external(), few),
                Formats.cell(details.internal(), few));
    }

    private Table changes(List<Estimate> changes) {
        List<Column> columns = List.of(
                Column.text(sentences.text("column.indicator")),
                Column.text(sentences.text("column.group")),
                Column.number(sentences.text("column.stayers")),
                Column.number(sentences.text("column.kept")),
                Column.number(sentences.text("column.created")),
                Column.number(sentences.text("column.dissolved")),
                Column.number(sentences.text("column.jaccard")));
        List<List<Cell>> rows = changes.stream().map(this::changeRow).toList();
        return new Table(sentences.text("network.change"), columns, rows, sentences.text("network.change.note"));
    }

    private List<Cell> changeRow(Estimate estimate) {
        TieChangeDetails details = (TieChangeDetails) estimate.details();
        String few = sentences.text("mark.smallCount");
        return List.of(
                Cell.of(estimate.subject().label().in(sentences.language())),
                Cell.of(sentences.slice(estimate.subject()).orElse(sentences.text("group.everybody"))),
                Cell.of(details.stayers(), NumberFormat.WHOLE),
                Formats.cell(details.kept(), few),
                Formats.cell(details.created(), few),
                Formats.cell(details.dissolved(), few),
                Cell.of(estimate.value(), NumberFormat.TWO_DECIMALS));
    }
}
