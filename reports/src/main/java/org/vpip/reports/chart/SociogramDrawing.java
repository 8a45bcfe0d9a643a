package org.vpip.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vpip.reports.document.Chart;
import org.vpip.reports.document.Chart.SociogramNode;
import org.vpip.reports.document.Chart.SociogramTie;
import org.vpip.reports.document.Chart.SociogramWave;

/**
 * A drawing of a network with a panel for each wave, two in a row. Groups have a
 * colour and a shape; ties across groups are dark, within a group light; people who did not answer are hollow.
 */
record SociogramDrawing(Chart.SociogramChart chart) implements ChartDrawing {
    private static final double PANEL = 300;
    private static final double KEY_LINE = 22;
    private static final double MARGIN = 22;

    @Override
    public double height() {
        return grid().height() + keyLines() * KEY_LINE + 10;
    }

    private PanelGrid grid() {
        return new PanelGrid(chart.waves().stream().map(SociogramWave::title).toList(), PANEL);
    }

    /** Returns the positions of groups with people; -1, for unknown and merged groups, is last. */
    private List<Integer> shownGroups() {
        return chart.nodes().stream()
                .map(SociogramNode::group)
                .distinct()
                .sorted(Comparator.comparingInt(group -> group < 0 ? Integer.MAX_VALUE : group))
                .toList();
    }

    private String label(int group) {
        return chart.groups().get(group < 0 ? chart.groups().size() - 1 : group);
    }

    /** Returns the lines of the key, each with as many groups as fit. */
    private List<List<Integer>> keyRows() {
        List<List<Integer>> rows = new ArrayList<>();
        double used = width();
        for (int group : shownGroups()) {
            double width = Legend.entryWidth(label(group));
            if (used + width > width()) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(group);
            used += width;
        }
        return rows;
    }

    private int keyLines() {
        return keyRows().size() + 1;
    }

    @Override
    public void paint(Graphics2D surface, Rectangle2D area) {
        grid().paint(
                        surface,
                        area,
                        (wave, panel) -> panel(surface, chart.waves().get(wave), panel));
        key(surface, area.getX(), area.getY() + grid().height() + KEY_LINE / 2);
    }

    private void panel(Graphics2D surface, SociogramWave wave, Rectangle2D panel) {
        surface.setColor(Palette.SUNKEN);
        surface.fill(panel);
        for (SociogramTie tie : wave.ties()) {
            surface.setStroke(new BasicStroke(tie.isCrossGroup() ? 1.3f : 0.9f));
            surface.setColor(tie.isCrossGroup() ? Palette.INK_2 : Palette.EDGE.brighter());
            surface.draw(new Line2D.Double(place(tie.from(), panel), place(tie.to(), panel)));
        }
        Set<Integer> answered = new HashSet<>(wave.respondentNodes());
        for (int person : wave.rosterNodes()) {
            Point2D place = place(person, panel);
            int group = chart.nodes().get(person).group();
            mark(surface, place.getX(), place.getY(), group, answered.contains(person));
        }
    }

    private Point2D place(int person, Rectangle2D panel) {
        SociogramNode node = chart.nodes().get(person);
        return new Point2D.Double(
                panel.getX() + MARGIN + node.x() * (panel.getWidth() - 2 * MARGIN),
                panel.getY() + MARGIN + node.y() * (panel.getHeight() - 2 * MARGIN));
    }

    private static void mark(Graphics2D surface, double x, double y, int group, boolean filled) {
        Shape shape = AffineTransform.getTranslateInstance(x, y).createTransformedShape(GroupMarkers.of(group));
        surface.setColor(filled ? Palette.group(group) : Color.WHITE);
        surface.fill(shape);
        surface.setColor(Palette.group(group));
        surface.setStroke(new BasicStroke(1.6f));
        surface.draw(shape);
    }

    private void key(Graphics2D surface, double left, double top) {
        double y = top;
        for (List<Integer> row : keyRows()) {
            Legend key = new Legend(surface, left, y);
            row.forEach(group -> key.addMarker(GroupMarkers.of(group), Palette.group(group), true, label(group)));
            y += KEY_LINE;
        }
        Legend ties = new Legend(surface, left, y);
        if (chart.waves().stream().flatMap(wave -> wave.ties().stream()).anyMatch(SociogramTie::isCrossGroup)) {
            ties.addLine(new BasicStroke(1.6f), Palette.INK_2, chart.crossGroupLabel());
        }
        ties.addLine(new BasicStroke(0.9f), Palette.EDGE.brighter(), chart.withinGroupLabel());
        if (chart.waves().stream()
                .anyMatch(wave ->
                        wave.respondentNodes().size() < wave.rosterNodes().size())) {
            ties.addMarker(GroupMarkers.of(0), Palette.INK_2, false, chart.nonrespondentLabel());
        }
    }
}
