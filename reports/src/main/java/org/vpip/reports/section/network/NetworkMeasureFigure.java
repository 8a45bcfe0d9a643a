package org.vpip.reports.section.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.document.Chart.BarChart;
import org.vpip.reports.document.Chart.BarSeries;
import org.vpip.reports.document.Chart.CaptionedChart;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.document.ContentBlock.Figure;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** A bar chart of shares in the network by wave, of measures with an estimate at each wave. */
public record NetworkMeasureFigure(List<DetailedFinding<NetworkDetails>> measures, ReportTexts sentences) {
    private static final int MOST_MEASURES = 8;

    /** Returns the chart; empty without complete measures, or with more than eight. */
    public Optional<ContentBlock> figure() {
        List<Estimate> shares = measures.stream()
                .map(DetailedFinding::estimate)
                .filter(estimate -> estimate.unit() == MeasurementUnit.PROPORTION)
                .toList();
        List<WaveId> waves =
                shares.stream().map(NetworkMeasureFigure::wave).distinct().toList();
        Map<String, Map<WaveId, Double>> byMeasure = shares.stream()
                .collect(Collectors.groupingBy(
                        estimate -> sentences.name(estimate.subject()),
                        LinkedHashMap::new,
                        Collectors.toMap(NetworkMeasureFigure::wave, Estimate::value, (first, second) -> second)));
        byMeasure.values().removeIf(values -> values.size() < waves.size());
        if (byMeasure.isEmpty() || byMeasure.size() > MOST_MEASURES) {
            return Optional.empty();
        }
        List<BarSeries> series =
                waves.stream().map(wave -> series(wave, byMeasure)).toList();
        BarChart bars = new BarChart(List.copyOf(byMeasure.keySet()), series, sentences.text("unit.proportion"), true);
        return Optional.of(new Figure(new CaptionedChart(
                "network-measures",
                title(waves),
                sentences.text(waves.size() > 1 ? "network.bars.subtitle" : "network.bars.subtitle.once"),
                describe(bars),
                sentences.text("figure.source", DetailedFinding.indicators(measures)),
                bars)));
    }

    private String title(List<WaveId> waves) {
        String first = sentences.wave(waves.get(0));
        return waves.size() == 1
                ? sentences.text("network.bars.title.one", first)
                : sentences.text("network.bars.title", first, sentences.wave(waves.get(waves.size() - 1)));
    }

    private static WaveId wave(Estimate estimate) {
        return estimate.subject().waves().get(0);
    }

    private BarSeries series(WaveId wave, Map<String, Map<WaveId, Double>> byMeasure) {
        List<Double> values = byMeasure.values().stream()
                .map(found -> found.getOrDefault(wave, 0.0))
                .toList();
        List<String> shown =
                values.stream().map(value -> sentences.numbers().percent(value)).toList();
        return new BarSeries(sentences.wave(wave), values, shown);
    }

    private String describe(BarChart bars) {
        return IntStream.range(0, bars.categories().size())
                .mapToObj(category -> sentences.text(
                        "network.waves",
                        bars.categories().get(category),
                        bars.series().stream()
                                .map(series -> series.name() + " "
                                        + series.displayTexts().get(category))
                                .collect(Collectors.joining(", "))))
                .collect(Collectors.joining(" "));
    }
}
