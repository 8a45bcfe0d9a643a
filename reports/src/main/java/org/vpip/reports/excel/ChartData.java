package org.vpip.reports.excel;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vpip.reports.chart.Palette;
import org.vpip.reports.document.Chart;
import org.vpip.reports.document.Chart.BarSeries;
import org.vpip.reports.document.Chart.ChangeRow;
import org.vpip.reports.document.Chart.FlowStep;
import org.vpip.reports.document.Chart.LikertBar;
import org.vpip.reports.document.Chart.LikertItem;
import org.vpip.reports.document.NumberFormat;

/**
 * The released data of a bar chart in a workbook.
 *
 * @param values one list for each category, with one value for each series
 */
record ChartData(
        List<String> categories,
        List<String> series,
        List<List<Double>> values,
        List<Color> colours,
        boolean isStacked,
        NumberFormat format) {

    /** Returns the data of a chart; null for a chart that spreadsheets cannot draw. */
    static @Nullable ChartData of(Chart chart) {
        if (chart instanceof Chart.ChangeChart change) {
            return of(change);
        }
        if (chart instanceof Chart.LikertChart likert) {
            return of(likert);
        }
        if (chart instanceof Chart.ParticipantFlowChart flow) {
            return of(flow);
        }
        if (chart instanceof Chart.BarChart bars) {
            return of(bars);
        }
        return null;
    }

    private static ChartData of(Chart.ChangeChart change) {
        List<String> labels = change.rows().stream().map(ChangeRow::label).toList();
        List<List<Double>> values = change.rows().stream()
                .map(row -> List.of(row.values().before(), row.values().after()))
                .toList();
        List<Color> colours = List.of(Palette.choice(3, 5), Palette.PETROL);
        return new ChartData(
                labels,
                List.of(change.beforeLabel(), change.afterLabel()),
                values,
                colours,
                false,
                NumberFormat.ONE_DECIMAL);
    }

    private static ChartData of(Chart.ParticipantFlowChart flow) {
        List<String> labels = flow.steps().stream().map(FlowStep::label).toList();
        List<List<Double>> counts = flow.steps().stream()
                .map(step -> List.of((double) step.count()))
                .toList();
        return new ChartData(labels, List.of("n"), counts, List.of(Palette.PETROL), false, NumberFormat.WHOLE);
    }

    private static ChartData of(Chart.LikertChart likert) {
        List<String> labels = new ArrayList<>();
        List<List<Double>> values = new ArrayList<>();
        for (LikertItem item : likert.items()) {
            for (LikertBar bar : item.bars()) {
                labels.add(item.label() + " · " + bar.wave());
                values.add(bar.counts().stream().map(Integer::doubleValue).toList());
            }
        }
        List<String> choices = likert.items().get(0).choices();
        List<Color> colours = IntStream.range(0, choices.size())
                .mapToObj(choice -> Palette.choice(choice, choices.size()))
                .toList();
        return new ChartData(labels, choices, values, colours, true, NumberFormat.WHOLE);
    }

    private static ChartData of(Chart.BarChart bars) {
        List<List<Double>> values = IntStream.range(0, bars.categories().size())
                .mapToObj(category -> bars.series().stream()
                        .map(series -> series.values().get(category))
                        .toList())
                .toList();
        int last = bars.series().size() - 1;
        List<Color> colours = IntStream.rangeClosed(0, last)
                .mapToObj(series -> series == last ? Palette.PETROL : Palette.choice(3, 5))
                .toList();
        List<String> names = bars.series().stream().map(BarSeries::name).toList();
        return new ChartData(
                bars.categories(),
                names,
                values,
                colours,
                false,
                bars.isPercent() ? NumberFormat.PERCENT : NumberFormat.ONE_DECIMAL);
    }
}
