package org.vpip.reports.chart;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.vpip.reports.document.Chart;
import org.vpip.reports.document.Chart.BlockLine;
import org.vpip.reports.document.Chart.BlockNode;
import org.vpip.reports.document.Chart.BlockPanel;

/** A drawing of a block graph with a panel for each wave, two in a row, and a key of the numbered groups. */
record BlockGraphDrawing(Chart.BlockGraphChart chart) implements ChartDrawing {
    private static final double PANEL = 320;
    private static final double KEY_LINE = 24;

    private PanelGrid grid() {
        return new PanelGrid(chart.waves().stream().map(BlockPanel::title).toList(), PANEL);
    }

    @Override
    public double height() {
        return grid().height() + keyRows().size() * KEY_LINE + strengthRows().size() * KEY_LINE + 10;
    }

    @Override
    public void paint(Graphics2D surface, Rectangle2D area) {
        grid().paint(
                        surface,
                        area,
                        (wave, panel) -> panel(surface, chart.waves().get(wave), panel));
        key(surface, area.getX(), area.getY() + grid().height() + KEY_LINE / 2);
    }

    private void panel(Graphics2D surface, BlockPanel wave, Rectangle2D panel) {
        surface.setColor(Palette.SUNKEN);
        surface.fill(panel);
        BlockPlaces places = BlockPlaces.of(wave, panel);
        BlockLineMarks marks = new BlockLineMarks(surface, chart.isDirected());
        for (BlockLine line : wave.lines()) {
            if (line.from() == line.to()) {
                marks.ring(places.node(line.from()), line.strength());
            } else {
                marks.line(places.node(line.from()), places.node(line.to()), line.strength());
            }
        }
        wave.nodes().forEach(node -> node(surface, node, places.node(node.group())));
    }

    private static void node(Graphics2D surface, BlockNode node, Ellipse2D place) {
        surface.setColor(Palette.group(node.group()));
        surface.fill(place);
        number(surface, node.group(), place.getCenterX(), place.getCenterY());
    }

    private static void number(Graphics2D surface, int group, double x, double y) {
        String number = String.valueOf(group + 1);
        surface.setFont(Fonts.bold(13));
        surface.setColor(Palette.textColour(Palette.group(group)));
        double width = TextWrapper.width(number, Fonts.bold(13));
        surface.drawString(number, (float) (x - width / 2), (float) (y + 4.5));
    }

    private List<Integer> shownGroups() {
        return chart.waves().stream()
                .flatMap(wave -> wave.nodes().stream())
                .map(BlockNode::group)
                .distinct()
                .sorted()
                .toList();
    }

    private String label(int group) {
        return TextWrapper.wrap(chart.groups().get(group), Fonts.regular(12), width() - 60, 1)
                .get(0);
    }

    private List<List<Integer>> keyRows() {
        return rows(shownGroups(), group -> 8 + Legend.entryWidth(label(group)));
    }

    /** Returns the classes from the strongest, then -1 for what is withheld, in lines of the key. */
    private List<List<Integer>> strengthRows() {
        List<Integer> entries = new ArrayList<>();
        for (int strength = chart.strengthLabels().size() - 1; strength >= 0; strength--) {
            entries.add(strength);
        }
        boolean withheld = chart.waves().stream()
                .flatMap(wave -> wave.lines().stream())
                .anyMatch(line -> line.strength().isEmpty());
        if (withheld) {
            entries.add(-1);
        }
        return rows(entries, strength -> BlockLineMarks.entryWidth(strengthLabel(strength)));
    }

    private String strengthLabel(int strength) {
        return strength < 0 ? chart.withheldLabel() : chart.strengthLabels().get(strength);
    }

    private List<List<Integer>> rows(List<Integer> entries, IntToDoubleFunction width) {
        List<List<Integer>> rows = new ArrayList<>();
        double used = width();
        for (int entry : entries) {
            double own = width.applyAsDouble(entry);
            if (used + own > width()) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(entry);
            used += own;
        }
        return rows;
    }

    private void key(Graphics2D surface, double left, double top) {
        double y = top;
        for (List<Integer> row : keyRows()) {
            double x = left;
            for (int group : row) {
                surface.setColor(Palette.group(group));
                surface.fill(new Ellipse2D.Double(x, y - 9, 18, 18));
                number(surface, group, x + 9, y);
                x = Legend.text(surface, label(group), x + 24, y);
            }
            y += KEY_LINE;
        }
        for (List<Integer> row : strengthRows()) {
            double x = left;
            for (int strength : row) {
                BlockLineMarks.example(surface, strength, x, y);
                x = Legend.text(surface, strengthLabel(strength), x + BlockLineMarks.EXAMPLE, y);
            }
            y += KEY_LINE;
        }
    }
}
