package org.vpip.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeriesCollection;
import org.vpip.reports.document.Chart;
import org.vpip.reports.document.Chart.ChangeRow;

/** The plots of texts in a drawing of changes, and the format shared by all its plots. */
final class ChangePlots {
    /** The height of a line of text, in rows. */
    private static final double LINE = 0.33;

    private static final double LABEL_WIDTH = 212;

    private ChangePlots() {}

    static XYPlot names(Chart.ChangeChart chart) {
        XYPlot plot = texts();
        for (int row = 0; row < chart.rows().size(); row++) {
            ChangeRow measure = chart.rows().get(row);
            double y = label(plot, measure.label(), row, measure.lowerIsBetter() ? 1 : 0);
            if (measure.lowerIsBetter()) {
                text(plot, chart.lowerIsBetterLabel(), 0, y, false, Palette.INK_2, TextAnchor.CENTER_LEFT);
            }
        }
        return plot;
    }

    /**
     * Adds a label of up to two lines, centred on its row with the lines that follow it.
     *
     * @return where the next line is
     */
    static double label(XYPlot plot, String label, int row, int further) {
        List<String> lines = TextWrapper.wrap(label, Fonts.bold(12.5), LABEL_WIDTH, 2);
        double y = row - (lines.size() + further - 1) * LINE / 2;
        for (String line : lines) {
            text(plot, line, 0, y, true, Palette.INK, TextAnchor.CENTER_LEFT);
            y += LINE;
        }
        return y;
    }

    static XYPlot numbers(Chart.ChangeChart chart) {
        XYPlot plot = texts();
        for (int row = 0; row < chart.rows().size(); row++) {
            text(plot, chart.rows().get(row).numerals().change(), 1, row, true, Palette.INK, TextAnchor.CENTER_RIGHT);
        }
        return plot;
    }

    /** Returns an empty plot for texts, 0 to 1 in width. */
    static XYPlot texts() {
        NumberAxis across = new NumberAxis();
        across.setRange(0, 1);
        across.setTickLabelsVisible(false);
        XYPlot plot = new XYPlot(new XYSeriesCollection(), across, null, new XYLineAndShapeRenderer());
        plot.setDomainGridlinesVisible(false);
        return bare(plot, across, " ");
    }

    static XYPlot bare(XYPlot plot, NumberAxis axis, String title) {
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

    static void text(XYPlot plot, String text, double x, double y, boolean bold, Color colour, TextAnchor anchor) {
        XYTextAnnotation annotation = new XYTextAnnotation(text, x, y);
        annotation.setFont(bold ? Fonts.bold(12.5) : Fonts.regular(12));
        annotation.setPaint(colour);
        annotation.setTextAnchor(anchor);
        plot.addAnnotation(annotation);
    }
}
