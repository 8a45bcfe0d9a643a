package org.vpip.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
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
import org.vpip.reports.report.Chart;
import org.vpip.reports.report.Chart.ChangeRow;

/**
 * One row a measure: its name, before (hollow) and after (solid) on 0 to 100, the change with its interval on an axis of
 * its own, and the number. Petrol where the interval leaves zero out, grey and hollow where it does not.
 */
final class ChangeDrawing implements Drawing {
    private static final double WIDTH = 720;
    private static final double ROW = 50;
    /** A line of text, in rows. */
    private static final double LINE = 0.33;

    private static final double AROUND = 92;
    private static final double LABEL_WIDTH = 212;
    private static final Shape CIRCLE = new Ellipse2D.Double(-5.5, -5.5, 11, 11);

    private final Chart.Change chart;

    ChangeDrawing(Chart.Change chart) {
        this.chart = chart;
    }

    @Override
    public double width() {
        return WIDTH;
    }

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
        all.add(names(), 33);
        all.add(scores(), 33);
        all.add(changes(), 27);
        all.add(numbers(), 7);
        all.setInsets(RectangleInsets.ZERO_INSETS);
        JFreeChart whole = new JFreeChart(null, Fonts.regular(12), all, false);
        whole.setBackgroundPaint(Color.WHITE);
        whole.setPadding(new RectangleInsets(0, 0, 22, 0));
        whole.draw(surface, area);
        key(surface, area);
    }

    /** A plot with nothing but texts, 0 to 1 across. */
    private static XYPlot texts() {
        NumberAxis across = new NumberAxis();
        across.setRange(0, 1);
        across.setTickLabelsVisible(false);
        return bare(new XYPlot(new XYSeriesCollection(), across, null, new XYLineAndShapeRenderer()), across, " ");
    }

    private static XYPlot bare(XYPlot plot, NumberAxis axis, String title) {
        axis.setLabel(title);
        axis.setLabelFont(Fonts.bold(12));
        axis.setLabelPaint(Palette.INK_2);
        axis.setTickLabelFont(Fonts.regular(12));
        axis.setTickLabelPaint(Palette.INK_3);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinePaint(Palette.LINE);
        plot.setDomainGridlineStroke(new BasicStroke(1));
        return plot;
    }

    private XYPlot names() {
        XYPlot plot = texts();
        plot.setDomainGridlinesVisible(false);
        for (int row = 0; row < chart.rows().size(); row++) {
            ChangeRow measure = chart.rows().get(row);
            List<String> lines = Lines.wrap(measure.label(), Fonts.bold(12.5), LABEL_WIDTH, 2);
            int count = lines.size() + (measure.lowerIsBetter() ? 1 : 0);
            double y = row - (count - 1) * LINE / 2;
            for (String line : lines) {
                text(plot, line, 0, y, true, Palette.INK, TextAnchor.CENTER_LEFT);
                y += LINE;
            }
            if (measure.lowerIsBetter()) {
                text(plot, chart.lowerIsBetter(), 0, y, false, Palette.INK_2, TextAnchor.CENTER_LEFT);
            }
        }
        return plot;
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
        XYPlot plot = bare(new XYPlot(data, axis, null, renderer), axis, chart.scale());
        for (int row = 0; row < chart.rows().size(); row++) {
            ChangeRow measure = chart.rows().get(row);
            XYSeries line = new XYSeries(row, false);
            line.add(measure.before(), row);
            line.add(measure.after(), row);
            data.addSeries(line);
            renderer.setSeriesPaint(row, colour(measure));
            renderer.setSeriesStroke(row, new BasicStroke(3));
            renderer.setSeriesShape(row, CIRCLE);
            boolean up = measure.after() >= measure.before();
            text(
                    plot,
                    whole(measure.before()),
                    measure.before() + (up ? -4 : 4),
                    row,
                    false,
                    Palette.INK_2,
                    up ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
            text(
                    plot,
                    whole(measure.after()),
                    measure.after() + (up ? 4 : -4),
                    row,
                    true,
                    Palette.INK,
                    up ? TextAnchor.CENTER_LEFT : TextAnchor.CENTER_RIGHT);
        }
        renderer.setUseFillPaint(true);
        renderer.setUseOutlinePaint(false);
        renderer.setDrawOutlines(true);
        return plot;
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
        axis.setNumberFormatOverride(new SignedFormat());
        XYPlot plot = bare(new XYPlot(data, axis, null, renderer), axis, chart.change());
        plot.addDomainMarker(new ValueMarker(0, Palette.INK, new BasicStroke(1.5f)));
        for (int row = 0; row < chart.rows().size(); row++) {
            ChangeRow measure = chart.rows().get(row);
            double low = measure.interval().map(limits -> limits.low()).orElse(measure.change());
            double high = measure.interval().map(limits -> limits.high()).orElse(measure.change());
            XYIntervalSeries series = new XYIntervalSeries(row);
            series.add(measure.change(), low, high, row, row, row);
            data.addSeries(series);
            renderer.setSeriesPaint(row, colour(measure));
            renderer.setSeriesStroke(row, new BasicStroke(measure.clear() ? 3 : 2));
            renderer.setSeriesShape(row, ShapeUtils.createDiamond(6));
            renderer.setSeriesShapesFilled(row, measure.clear());
        }
        renderer.setErrorStroke(new BasicStroke(2.2f));
        return plot;
    }

    private XYPlot numbers() {
        XYPlot plot = texts();
        plot.setDomainGridlinesVisible(false);
        for (int row = 0; row < chart.rows().size(); row++) {
            text(
                    plot,
                    SignedFormat.of(chart.rows().get(row).change()),
                    1,
                    row,
                    true,
                    Palette.INK,
                    TextAnchor.CENTER_RIGHT);
        }
        return plot;
    }

    /** How far the axis of changes reaches on either side: past every limit, in steps of ten. */
    private double reach() {
        double farthest = 8;
        for (ChangeRow row : chart.rows()) {
            farthest = Math.max(farthest, Math.abs(row.change()));
            farthest = Math.max(
                    farthest,
                    row.interval()
                            .map(limits -> Math.max(Math.abs(limits.low()), Math.abs(limits.high())))
                            .orElse(0.0));
        }
        return Math.ceil((farthest + 1) / 10) * 10;
    }

    private static Color colour(ChangeRow row) {
        return row.clear() ? Palette.PETROL : Palette.EDGE;
    }

    private static String whole(double value) {
        return String.valueOf(Math.round(value));
    }

    private static void text(
            XYPlot plot, String text, double x, double y, boolean bold, Color colour, TextAnchor anchor) {
        XYTextAnnotation annotation = new XYTextAnnotation(text, x, y);
        annotation.setFont(bold ? Fonts.bold(12.5) : Fonts.regular(12));
        annotation.setPaint(colour);
        annotation.setTextAnchor(anchor);
        plot.addAnnotation(annotation);
    }

    private void key(Graphics2D surface, Rectangle2D area) {
        Key key = new Key(surface, area.getX() + area.getWidth() * 0.31, area.getMaxY() - 12);
        key.mark(CIRCLE, Palette.INK_2, false, chart.before());
        key.mark(CIRCLE, Palette.INK_2, true, chart.after());
        key.mark(ShapeUtils.createDiamond(5.5f), Palette.EDGE, false, chart.unclear());
    }
}
