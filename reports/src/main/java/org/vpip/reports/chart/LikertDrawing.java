package org.vpip.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.CategoryAnchor;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.vpip.reports.chart.LikertDataset.CountLabelGenerator;
import org.vpip.reports.chart.LikertDataset.LikertRow;
import org.vpip.reports.chart.LikertDataset.LikertSeries;
import org.vpip.reports.document.Chart;
import org.vpip.reports.document.Chart.LikertBar;
import org.vpip.reports.document.Chart.LikertItem;

/**
 * Diverging bars of answers: the lower half of the choices to the left of the dotted middle, the upper half to the right,
 * the middle choice split on it; counts in the bars, the total of the upper half at the right.
 */
final class LikertDrawing implements ChartDrawing {
    private static final double WIDTH = 720;
    private static final double BAR = 31;
    private static final double AROUND = 64;

    private final Chart.LikertChart chart;

    LikertDrawing(Chart.LikertChart chart) {
        this.chart = chart;
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return AROUND
                + BAR
                        * chart.items().stream()
                                .mapToInt(item -> item.bars().size())
                                .sum();
    }

    @Override
    public void paint(Graphics2D surface, Rectangle2D area) {
        CategoryAxis names = new CategoryAxis();
        names.setTickLabelFont(Fonts.regular(12));
        names.setTickLabelPaint(Palette.INK);
        names.setMaximumCategoryLabelLines(3);
        names.setMaximumCategoryLabelWidthRatio(0.42f);
        names.setAxisLineVisible(false);
        names.setTickMarksVisible(false);
        names.setCategoryMargin(0.22);
        NumberAxis people = new NumberAxis();
        people.setVisible(false);
        people.setTickLabelFont(Fonts.regular(12));
        StackedBarRenderer renderer = renderer();
        CategoryPlot plot = new CategoryPlot(new DefaultCategoryDataset(), names, people, renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinesVisible(false);
        ValueMarker middle = new ValueMarker(
                0,
                Palette.INK,
                new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {2, 3}, 0));
        plot.addRangeMarker(middle, Layer.BACKGROUND);
        double reach = fill(plot, renderer);
        people.setRange(-reach, reach * 1.22);
        JFreeChart whole = new JFreeChart(null, Fonts.regular(12), plot, false);
        whole.setBackgroundPaint(Color.WHITE);
        whole.addSubtitle(legend());
        whole.draw(surface, area);
    }

    private static StackedBarRenderer renderer() {
        StackedBarRenderer renderer = new StackedBarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(true);
        renderer.setDefaultOutlinePaint(Color.WHITE);
        renderer.setDefaultOutlineStroke(new BasicStroke(1.5f));
        renderer.setDefaultItemLabelFont(Fonts.regular(12));
        return renderer;
    }

    /** Puts the bars in, and says how far the longest one reaches from the middle. */
    private double fill(CategoryPlot plot, StackedBarRenderer renderer) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        plot.setDataset(data);
        int place = 0;
        double reach = 1;
        for (LikertItem item : chart.items()) {
            for (int i = 0; i < item.bars().size(); i++) {
                LikertBar bar = item.bars().get(i);
                String label = i == 0 ? item.label() + " · " + bar.wave() : bar.wave();
                LikertRow row = new LikertRow(place++, label);
                LikertDataset.add(data, row, bar.counts());
                reach = Math.max(
                        reach,
                        Math.max(
                                LikertDataset.sideLength(bar.counts(), false),
                                LikertDataset.sideLength(bar.counts(), true)));
                total(plot, row, bar.counts());
            }
        }
        int choices = mostChoices();
        for (int series = 0; series < data.getRowCount(); series++) {
            LikertSeries key = (LikertSeries) data.getRowKey(series);
            Color colour = Palette.choice(key.choice(), choices);
            renderer.setSeriesPaint(series, colour);
            renderer.setSeriesItemLabelPaint(series, Palette.textColour(colour));
            renderer.setSeriesItemLabelGenerator(series, new CountLabelGenerator(key.isHalf()));
            renderer.setSeriesItemLabelsVisible(series, true);
        }
        return reach;
    }

    private int mostChoices() {
        return chart.items().stream()
                .mapToInt(item -> item.choices().size())
                .max()
                .orElse(1);
    }

    private void total(CategoryPlot plot, LikertRow row, List<Integer> counts) {
        int upper = counts.subList(counts.size() - counts.size() / 2, counts.size()).stream()
                .mapToInt(Integer::intValue)
                .sum();
        int all = counts.stream().mapToInt(Integer::intValue).sum();
        double end = LikertDataset.sideLength(counts, true);
        CategoryTextAnnotation text = new CategoryTextAnnotation("  " + upper + " / " + all, row, end);
        text.setFont(Fonts.bold(12));
        text.setPaint(Palette.INK);
        text.setCategoryAnchor(CategoryAnchor.MIDDLE);
        text.setTextAnchor(TextAnchor.CENTER_LEFT);
        plot.addAnnotation(text);
        if (counts.size() % 2 == 1 && counts.get(counts.size() / 2) > 0) {
            CategoryTextAnnotation middle =
                    new CategoryTextAnnotation(String.valueOf(counts.get(counts.size() / 2)), row, 0);
            middle.setFont(Fonts.regular(12));
            middle.setPaint(Palette.INK);
            middle.setTextAnchor(TextAnchor.CENTER);
            plot.addAnnotation(middle);
        }
    }

    private LegendTitle legend() {
        LegendItemCollection items = new LegendItemCollection();
        List<String> choices =
                chart.items().isEmpty() ? List.of() : chart.items().get(0).choices();
        for (int i = 0; i < choices.size(); i++) {
            items.add(new LegendItem(choices.get(i), Palette.choice(i, choices.size())));
        }
        LegendTitle legend = new LegendTitle(() -> items);
        legend.setItemFont(Fonts.regular(12));
        legend.setItemPaint(Palette.INK_2);
        legend.setPosition(RectangleEdge.TOP);
        legend.setPadding(new RectangleInsets(0, 0, 6, 0));
        return legend;
    }
}
