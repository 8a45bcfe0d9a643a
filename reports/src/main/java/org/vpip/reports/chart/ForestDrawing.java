package org.vpip.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.vpip.analysis.statistics.Interval;
import org.vpip.reports.document.Chart.ForestChart;
import org.vpip.reports.document.Chart.ForestRow;

/**
 * A forest plot: a square for the change of each community, larger the more people it has, with its interval; a diamond for their mean; a
 * bar for another community.
 */
record ForestDrawing(ForestChart chart) implements ChartDrawing {
    private static final double ROW = 38;
    private static final double AROUND = 50;
    private static final double HALF_DIAMOND = 0.25;
    private static final double SMALLEST = 5;
    private static final double GROWTH = 9;
    private static final int MOST_STEPS = 4;

    /** The rows below those of the communities. */
    private static final int FURTHER = 2;

    @Override
    public double height() {
        return AROUND + ROW * (chart.communities().size() + FURTHER);
    }

    @Override
    public void paint(Graphics2D surface, Rectangle2D area) {
        NumberAxis rows = new NumberAxis();
        rows.setRange(-0.6, chart.communities().size() + FURTHER - 0.4);
        rows.setInverted(true);
        rows.setVisible(false);
        CombinedRangeXYPlot all = new CombinedRangeXYPlot(rows);
        all.setGap(26);
        all.add(names(), 33);
        all.add(changes(), 50);
        all.add(numbers(), 17);
        all.setInsets(RectangleInsets.ZERO_INSETS);
        JFreeChart picture = new JFreeChart(null, Fonts.regular(12), all, false);
        picture.setBackgroundPaint(Color.WHITE);
        picture.draw(surface, area);
    }

    private int pooledRow() {
        return chart.communities().size();
    }

    private XYPlot names() {
        XYPlot plot = ChangePlots.texts();
        for (int row = 0; row < pooledRow(); row++) {
            ChangePlots.label(plot, chart.communities().get(row).label(), row, 0);
        }
        ChangePlots.label(plot, chart.pooled().label(), pooledRow(), 0);
        ChangePlots.label(plot, chart.predictionLabel(), pooledRow() + 1, 0);
        return plot;
    }

    private XYPlot numbers() {
        XYPlot plot = ChangePlots.texts();
        for (int row = 0; row < pooledRow(); row++) {
            number(plot, chart.communities().get(row), row);
        }
        number(plot, chart.pooled(), pooledRow());
        return plot;
    }

    private static void number(XYPlot plot, ForestRow row, int place) {
        ChangePlots.text(plot, row.numerals(), 1, place, true, Palette.INK, TextAnchor.CENTER_RIGHT);
    }

    private XYPlot changes() {
        NumberAxis axis = axis();
        XYPlot plot = ChangePlots.bare(new XYPlot(intervals(), axis, null, squares()), axis, chart.axisLabel());
        plot.addDomainMarker(new ValueMarker(0, Palette.INK, new BasicStroke(1.5f)));
        plot.addAnnotation(diamond());
        plot.addAnnotation(bar());
        return plot;
    }

    private NumberAxis axis() {
        NumberAxis axis = new NumberAxis();
        double reach = reach();
        axis.setRange(-reach, reach);
        BigDecimal step = step(reach / MOST_STEPS);
        axis.setTickUnit(new NumberTickUnit(step.doubleValue()));
        axis.setNumberFormatOverride(new SignedNumberFormat(Math.max(0, step.scale()), chart.decimalMark()));
        return axis;
    }

    private XYIntervalSeriesCollection intervals() {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        for (int row = 0; row < pooledRow(); row++) {
            ForestRow community = chart.communities().get(row);
            XYIntervalSeries series = new XYIntervalSeries(row);
            series.add(community.value(), low(community), high(community), row, row, row);
            data.addSeries(series);
        }
        return data;
    }

    private XYErrorRenderer squares() {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(true);
        renderer.setDrawYError(false);
        renderer.setCapLength(8);
        renderer.setErrorStroke(new BasicStroke(2));
        for (int row = 0; row < pooledRow(); row++) {
            double side =
                    SMALLEST + GROWTH * Math.sqrt(chart.communities().get(row).share());
            renderer.setSeriesShape(row, new Rectangle2D.Double(-side / 2, -side / 2, side, side));
            renderer.setSeriesPaint(row, Palette.EDGE);
        }
        return renderer;
    }

    private XYLineAnnotation bar() {
        int row = pooledRow() + 1;
        return new XYLineAnnotation(
                chart.prediction().low(),
                row,
                chart.prediction().high(),
                row,
                new BasicStroke(5, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER),
                Palette.EDGE);
    }

    /** Returns the smallest of 1, 2 and 5 with some zeros, before or after the decimal mark, that is no less than a length. */
    private static BigDecimal step(double least) {
        int power = (int) Math.floor(Math.log10(least));
        return IntStream.of(1, 2, 5, 10)
                .mapToObj(digit -> BigDecimal.valueOf(digit).scaleByPowerOfTen(power))
                .filter(step -> step.doubleValue() >= least)
                .findFirst()
                .map(BigDecimal::stripTrailingZeros)
                .orElseThrow();
    }

    private XYPolygonAnnotation diamond() {
        ForestRow pooled = chart.pooled();
        int row = pooledRow();
        double[] corners = {
            low(pooled), row, pooled.value(), row - HALF_DIAMOND, high(pooled), row, pooled.value(), row + HALF_DIAMOND
        };
        return new XYPolygonAnnotation(corners, new BasicStroke(1), Palette.PETROL, Palette.PETROL);
    }

    private static double low(ForestRow row) {
        return row.interval().map(Interval::low).orElse(row.value());
    }

    private static double high(ForestRow row) {
        return row.interval().map(Interval::high).orElse(row.value());
    }

    /** Returns the length of the axis on either side, beyond every limit. */
    private double reach() {
        return 1.1
                * Stream.concat(chart.communities().stream(), Stream.of(chart.pooled()))
                        .flatMapToDouble(row -> DoubleStream.of(low(row), high(row)))
                        .map(Math::abs)
                        .reduce(
                                Math.max(
                                        Math.abs(chart.prediction().low()),
                                        Math.abs(chart.prediction().high())),
                                Math::max);
    }
}
