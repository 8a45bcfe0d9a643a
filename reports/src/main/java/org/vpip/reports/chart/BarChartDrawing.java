package org.vpip.reports.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.vpip.reports.document.Chart;
import org.vpip.reports.document.Chart.BarSeries;

/** A drawing of clustered bars from zero, with the value at the end of each. */
record BarChartDrawing(Chart.BarChart chart) implements ChartDrawing {
    private static final double BAR = 24;

    @Override
    public double height() {
        return 40 + chart.categories().size() * (chart.series().size() * BAR + 18);
    }

    @Override
    public void paint(Graphics2D surface, Rectangle2D area) {
        DefaultCategoryDataset data = data();
        CategoryAxis names = new CategoryAxis();
        names.setTickLabelFont(Fonts.regular(12));
        names.setTickLabelPaint(Palette.INK);
        names.setMaximumCategoryLabelLines(2);
        names.setMaximumCategoryLabelWidthRatio(0.4f);
        names.setAxisLineVisible(false);
        names.setTickMarksVisible(false);
        NumberAxis values = new NumberAxis();
        values.setVisible(false);
        values.setTickLabelFont(Fonts.regular(12));
        values.setUpperMargin(0.15);
        CategoryPlot plot = new CategoryPlot(data, names, values, renderer());
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinesVisible(false);
        JFreeChart picture = new JFreeChart(null, Fonts.regular(12), plot, false);
        picture.setBackgroundPaint(Color.WHITE);
        LegendTitle legend = new LegendTitle(plot);
        legend.setItemFont(Fonts.regular(12));
        legend.setItemPaint(Palette.INK_2);
        legend.setPosition(RectangleEdge.TOP);
        picture.addSubtitle(legend);
        picture.draw(surface, area);
    }

    private DefaultCategoryDataset data() {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (BarSeries series : chart.series()) {
            for (int i = 0; i < chart.categories().size(); i++) {
                data.addValue(
                        series.values().get(i),
                        series.name(),
                        chart.categories().get(i));
            }
        }
        return data;
    }

    private BarRenderer renderer() {
        BarRenderer renderer = new BarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setItemMargin(0.08);
        for (int i = 0; i < chart.series().size(); i++) {
            boolean last = i == chart.series().size() - 1;
            renderer.setSeriesPaint(i, last ? Palette.PETROL : Palette.choice(3, 5));
        }
        renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator() {
            @Override
            public String generateLabel(CategoryDataset data, int series, int category) {
                return chart.series().get(series).displayTexts().get(category);
            }
        });
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        renderer.setDefaultItemLabelFont(Fonts.bold(12));
        renderer.setDefaultItemLabelPaint(Palette.INK);
        renderer.setDefaultItemLabelsVisible(true);
        return renderer;
    }
}
