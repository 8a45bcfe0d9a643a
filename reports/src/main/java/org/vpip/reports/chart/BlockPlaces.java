package org.vpip.reports.chart;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vpip.reports.document.Chart.BlockNode;
import org.vpip.reports.document.Chart.BlockPanel;

/**
 * The places of groups in a block graph: on a circle, from the top clockwise, in the order of their colours. The area of a group
 * is in proportion to its people.
 */
record BlockPlaces(Map<Integer, Ellipse2D> byGroup) {
    private static final double LARGEST = 26;
    private static final double SMALLEST = 11;
    private static final double MARGIN = 16;

    static BlockPlaces of(BlockPanel wave, Rectangle2D panel) {
        Map<Integer, Ellipse2D> places = new LinkedHashMap<>();
        List<BlockNode> nodes = wave.nodes();
        double distance = Math.min(panel.getWidth(), panel.getHeight()) / 2 - LARGEST - MARGIN;
        for (int i = 0; i < nodes.size(); i++) {
            double angle = 2 * Math.PI * i / nodes.size() - Math.PI / 2;
            double x = panel.getCenterX() + (nodes.size() > 1 ? distance * Math.cos(angle) : 0);
            double y = panel.getCenterY() + (nodes.size() > 1 ? distance * Math.sin(angle) : 0);
            double radius = radius(nodes.get(i), nodes.size());
            places.put(nodes.get(i).group(), new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        }
        return new BlockPlaces(places);
    }

    private static double radius(BlockNode node, int groups) {
        double largest = groups > 8 ? LARGEST * 0.7 : LARGEST;
        return Math.max(SMALLEST, largest * Math.sqrt(node.share()));
    }

    Ellipse2D node(int group) {
        return byGroup.getOrDefault(group, new Ellipse2D.Double());
    }
}
