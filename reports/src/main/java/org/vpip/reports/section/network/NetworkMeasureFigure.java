package org.vpip.reports.section.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<WaveId> waves = new ArrayList<>();
        Map<String, Map<WaveId, Double>> byMeasure = byMeasure(waves);
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
                sentences.text("network.bars.subtitle"),
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

    /**
     * Returns the shares by name of the measure and wave.
     *
     * @param waves empty list; receives the waves in order of occurrence
     */
    private Map<String, Map<WaveId, Double>> byMeasure(List<WaveId> waves) {
        Map<String, Map<WaveId, Double>> byMeasure = new LinkedHashMap<>();
        for (DetailedFinding<NetworkDetails> finding : measures) {
            Estimate estimate = finding.estimate();
            if (estimate.unit() == MeasurementUnit.PROPORTION) {
                WaveId wave = estimate.subject().waves().get(0);
                if (!waves.contains(wave)) {
                    waves.add(wave);
                }
                byMeasure
                        .computeIfAbsent(sentences.name(estimate.subject()), name -> new LinkedHashMap<>())
                        .put(wave, estimate.value());
            }
        }
        return byMeasure;
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
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < bars.categories().size(); i++) {
            int category = i;
            List<String> values = bars.series().stream()
                    .map(series -> series.name() + " " + series.displayTexts().get(category))
                    .toList();
            parts.add(sentences.text("network.waves", bars.categories().get(i), String.join(", ", values)));
        }
        return String.join(" ", parts);
    }
}
