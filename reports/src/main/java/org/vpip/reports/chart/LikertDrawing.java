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
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
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
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.vpip.reports.chart.LikertDataset.LikertRow;
import org.vpip.reports.chart.LikertDataset.LikertSeries;
import org.vpip.reports.document.Chart;
import org.vpip.reports.document.Chart.LikertBar;
import org.vpip.reports.document.Chart.LikertItem;

/**
 * A drawing of answers as diverging bars: the lower half of the choices to the left of the dotted middle, the upper half
 * to the right, a middle choice split. Counts are in the bars, the total of the upper half at the right.
 */
record LikertDrawing(Chart.LikertChart chart) implements ChartDrawing {
    private static final double BAR = 31;
    private static final double AROUND = 64;

    /** Labels of the counts in their bars, blank for zero. */
    private static final CategoryItemLabelGenerator COUNTS = new StandardCategoryItemLabelGenerator() {
        @Override
        public String generateLabel(CategoryDataset data, int series, int category) {
            Number value = data.getValue(series, category);
            long count = value == null ? 0 : Math.round(Math.abs(value.doubleValue()));
            return count == 0 ? "" : String.valueOf(count);
        }
    };

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
        JFreeChart picture = new JFreeChart(null, Fonts.regular(12), plot, false);
        picture.setBackgroundPaint(Color.WHITE);
        picture.addSubtitle(legend());
        picture.draw(surface, area);
    }

    private static StackedBarRenderer renderer() {
        StackedBarRenderer renderer = new StackedBarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(true);
        renderer.setDefaultOutlinePaint(Color.WHITE);
        renderer.setDefaultOutlineStroke(new BasicStroke(1.5f));
        renderer.setDefaultItemLabelFont(Fonts.regular(12));
        renderer.setDefaultItemLabelGenerator(COUNTS);
        return renderer;
    }

    /** Adds the bars, and returns the length of the longest one from the middle. */
    private double fill(CategoryPlot plot, StackedBarRenderer renderer) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        plot.setDataset(data);
        int position = 0;
        double reach = 1;
        for (LikertItem item : chart.items()) {
            for (int i = 0; i < item.bars().size(); i++) {
                LikertBar bar = item.bars().get(i);
                String label = i == 0 ? item.label() + " · " + bar.wave() : bar.wave();
                LikertRow row = new LikertRow(position++, label);
                LikertDataset.add(data, row, bar.counts());
                reach = Math.max(reach, LikertDataset.sideLength(bar.counts(), false));
                reach = Math.max(reach, LikertDataset.sideLength(bar.counts(), true));
                total(plot, row, bar.counts());
            }
        }
        int choices = mostChoices();
        for (int series = 0; series < data.getRowCount(); series++) {
            LikertSeries key = (LikertSeries) data.getRowKey(series);
            Color colour = Palette.choice(key.choice(), choices);
            renderer.setSeriesPaint(series, colour);
            renderer.setSeriesItemLabelPaint(series, Palette.textColour(colour));
            renderer.setSeriesItemLabelsVisible(series, !key.isHalf());
        }
        return reach;
    }

    private int mostChoices() {
        return chart.items().stream()
                .mapToInt(item -> item.choices().size())
                .max()
                .orElse(1);
    }

    private static void total(CategoryPlot plot, LikertRow row, List<Integer> counts) {
        int upper = counts.subList(counts.size() - counts.size() / 2, counts.size()).stream()
                .mapToInt(Integer::intValue)
                .sum();
        int all = counts.stream().mapToInt(Integer::intValue).sum();
        double end = LikertDataset.sideLength(counts, true);
        annotate(plot, new CategoryTextAnnotation("  " + upper + " / " + all, row, end), true);
        if (counts.size() % 2 == 1 && counts.get(counts.size() / 2) > 0) {
            String middle = String.valueOf(counts.get(counts.size() / 2));
            annotate(plot, new CategoryTextAnnotation(middle, row, 0), false);
        }
    }

    private static void annotate(CategoryPlot plot, CategoryTextAnnotation text, boolean total) {
        text.setFont(total ? Fonts.bold(12) : Fonts.regular(12));
        text.setPaint(Palette.INK);
        text.setTextAnchor(total ? TextAnchor.CENTER_LEFT : TextAnchor.CENTER);
        plot.addAnnotation(text);
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
