package org.vpip.reports.excel;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vpip.reports.chart.Palette;
import org.vpip.reports.report.Chart;
import org.vpip.reports.report.Chart.ChangeRow;
import org.vpip.reports.report.Chart.LikertBar;
import org.vpip.reports.report.Chart.LikertItem;
import org.vpip.reports.report.Chart.Series;
import org.vpip.reports.report.Chart.Step;
import org.vpip.reports.report.NumberFormat;

/** What a bar chart of a workbook needs: a value for each series and category, nothing that is not released. */
record Grid(
        List<String> categories,
        List<String> series,
        List<List<Double>> values,
        List<Color> colours,
        boolean stacked,
        NumberFormat format) {

    /** Null for a chart that a spreadsheet cannot draw. */
    static @Nullable Grid of(Chart chart) {
        if (chart instanceof Chart.Change change) {
            return of(change);
        }
        if (chart instanceof Chart.Likert likert) {
            return of(likert);
        }
        if (chart instanceof Chart.Flow flow) {
            return of(flow);
        }
        if (chart instanceof Chart.Bars bars) {
            return of(bars);
        }
        return null;
    }

    private static Grid of(Chart.Change change) {
        List<String> labels = change.rows().stream().map(ChangeRow::label).toList();
        List<List<Double>> values = change.rows().stream()
                .map(row -> List.of(row.before(), row.after()))
                .toList();
        List<Color> colours = List.of(Palette.choice(3, 5), Palette.PETROL);
        return new Grid(labels, List.of(change.before(), change.after()), values, colours, false, NumberFormat.WHOLE);
    }

    private static Grid of(Chart.Flow flow) {
        List<String> labels = flow.steps().stream().map(Step::label).toList();
        List<List<Double>> counts = flow.steps().stream()
                .map(step -> List.of((double) step.count()))
                .toList();
        return new Grid(labels, List.of("n"), counts, List.of(Palette.PETROL), false, NumberFormat.WHOLE);
    }

    private static Grid of(Chart.Likert likert) {
        List<String> labels = new ArrayList<>();
        List<List<Double>> values = new ArrayList<>();
        for (LikertItem item : likert.items()) {
            for (LikertBar bar : item.bars()) {
                labels.add(item.label() + " · " + bar.wave());
                values.add(bar.counts().stream().map(Integer::doubleValue).toList());
            }
        }
        List<String> choices = likert.items().get(0).choices();
        List<Color> colours = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            colours.add(Palette.choice(i, choices.size()));
        }
        return new Grid(labels, choices, values, colours, true, NumberFormat.WHOLE);
    }

    private static Grid of(Chart.Bars bars) {
        List<List<Double>> values = new ArrayList<>();
        List<Color> colours = new ArrayList<>();
        for (int i = 0; i < bars.categories().size(); i++) {
            int category = i;
            values.add(bars.series().stream()
                    .map(series -> series.values().get(category))
                    .toList());
        }
        for (int i = 0; i < bars.series().size(); i++) {
            colours.add(i == bars.series().size() - 1 ? Palette.PETROL : Palette.choice(3, 5));
        }
        List<String> names = bars.series().stream().map(Series::name).toList();
        return new Grid(
                bars.categories(),
                names,
                values,
                colours,
                false,
                bars.percent() ? NumberFormat.PERCENT : NumberFormat.ONE_DECIMAL);
    }
}
