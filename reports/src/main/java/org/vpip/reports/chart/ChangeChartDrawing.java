package org.vpip.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.chart.util.ShapeUtils;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.vpip.analysis.statistics.Interval;
import org.vpip.reports.document.Chart;
import org.vpip.reports.document.Chart.ChangeRow;

/**
 * A drawing of changes, with a row for each measure: name, scores before (hollow) and after (solid) on 0 to 100, change
 * with its interval on a second axis, and number. Petrol if the verdict is a rise or a fall; otherwise grey and hollow.
 */
record ChangeChartDrawing(Chart.ChangeChart chart) implements ChartDrawing {
    private static final double ROW = 50;
    private static final double AROUND = 92;
    private static final Shape CIRCLE = new Ellipse2D.Double(-5.5, -5.5, 11, 11);

    @Override
    public double height() {
        return AROUND + ROW * chart.rows().size();
    }

    @Override
    public void paint(Graphics2D surface, Rectangle2D area) {
        NumberAxis rows = new NumberAxis();
        rows.setRange(-0.6, chart.rows().size() - 0.4);
        rows.setInverted(true);
        rows.setVisible(false);
        rows.setTickLabelFont(Fonts.regular(12));
        CombinedRangeXYPlot all = new CombinedRangeXYPlot(rows);
        all.setGap(26);
        all.add(ChangePlots.names(chart), 33);
        all.add(scores(), 33);
        all.add(changes(), 27);
        all.add(ChangePlots.numbers(chart), 7);
        all.setInsets(RectangleInsets.ZERO_INSETS);
        JFreeChart picture = new JFreeChart(null, Fonts.regular(12), all, false);
        picture.setBackgroundPaint(Color.WHITE);
        picture.setPadding(new RectangleInsets(0, 0, 22, 0));
        picture.draw(surface, area);
        key(surface, area);
    }

    private XYPlot scores() {
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true) {
            @Override
            public Paint getItemFillPaint(int series, int item) {
                return item == 1 ? getSeriesPaint(series) : Color.WHITE;
            }
        };
        NumberAxis axis = new NumberAxis();
        axis.setRange(-4, 104);
        axis.setTickUnit(new NumberTickUnit(25));
        XYPlot plot = ChangePlots.bare(new XYPlot(data, axis, null, renderer), axis, chart.scaleLabel());
        for (int row = 0; row < chart.rows().size(); row++) {
            ChangeRow measure = chart.rows().get(row);
            XYSeries line = new XYSeries(row, false);
            line.add(measure.values().before(), row);
            line.add(measure.values().after(), row);
            data.addSeries(line);
            renderer.setSeriesPaint(row, colour(measure));
            renderer.setSeriesStroke(row, new BasicStroke(3));
            renderer.setSeriesShape(row, CIRCLE);
            ends(plot, measure, row);
        }
        renderer.setUseFillPaint(true);
        renderer.setUseOutlinePaint(false);
        renderer.setDrawOutlines(true);
        return plot;
    }

    /** Adds the scores before and after, outside their circles. */
    private static void ends(XYPlot plot, ChangeRow measure, int row) {
        double before = measure.values().before();
        double after = measure.values().after();
        boolean up = after >= before;
        ChangePlots.text(
                plot,
                measure.numerals().before(),
                before + (up ? -4 : 4),
                row,
                false,
                Palette.INK_2,
                up ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
        ChangePlots.text(
                plot,
                measure.numerals().after(),
                after + (up ? 4 : -4),
                row,
                true,
                Palette.INK,
                up ? TextAnchor.CENTER_LEFT : TextAnchor.CENTER_RIGHT);
    }

    private XYPlot changes() {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(true);
        renderer.setDrawYError(false);
        renderer.setCapLength(10);
        NumberAxis axis = new NumberAxis();
        double reach = reach();
        axis.setRange(-reach, reach);
        axis.setTickUnit(new NumberTickUnit(reach > 60 ? 50 : reach > 25 ? 20 : 10));
        axis.setNumberFormatOverride(new SignedNumberFormat());
        XYPlot plot = ChangePlots.bare(new XYPlot(data, axis, null, renderer), axis, chart.changeLabel());
        plot.addDomainMarker(new ValueMarker(0, Palette.INK, new BasicStroke(1.5f)));
        for (int row = 0; row < chart.rows().size(); row++) {
            ChangeRow measure = chart.rows().get(row);
            XYIntervalSeries series = new XYIntervalSeries(row);
            series.add(measure.values().change(), low(measure), high(measure), row, row, row);
            data.addSeries(series);
            renderer.setSeriesPaint(row, colour(measure));
            renderer.setSeriesStroke(row, new BasicStroke(measure.hasChanged() ? 3 : 2));
            renderer.setSeriesShape(row, ShapeUtils.createDiamond(6));
            renderer.setSeriesShapesFilled(row, measure.hasChanged());
        }
        renderer.setErrorStroke(new BasicStroke(2.2f));
        return plot;
    }

    private static double low(ChangeRow row) {
        return row.values().interval().map(Interval::low).orElse(row.values().change());
    }

    private static double high(ChangeRow row) {
        return row.values().interval().map(Interval::high).orElse(row.values().change());
    }

    /** Returns the length of the axis of changes on either side: beyond every limit, in steps of ten. */
    private double reach() {
        double farthest = chart.rows().stream()
                .flatMapToDouble(row -> DoubleStream.of(8, row.values().change(), low(row), high(row)))
                .map(Math::abs)
                .max()
                .orElse(8);
        return Math.ceil((farthest + 1) / 10) * 10;
    }

    private static Color colour(ChangeRow row) {
        return row.hasChanged() ? Palette.PETROL : Palette.EDGE;
    }

    private void key(Graphics2D surface, Rectangle2D area) {
        Legend key = new Legend(surface, area.getX() + area.getWidth() * 0.31, area.getMaxY() - 12);
        key.addMarker(CIRCLE, Palette.INK_2, false, chart.beforeLabel());
        key.addMarker(CIRCLE, Palette.INK_2, true, chart.afterLabel());
        key.addMarker(ShapeUtils.createDiamond(5.5f), Palette.EDGE, false, chart.unclearLabel());
    }
}
