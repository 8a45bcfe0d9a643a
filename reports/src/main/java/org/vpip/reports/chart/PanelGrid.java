package org.vpip.reports.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A grid of panels below their titles, two in a row; a single one has the whole width.
 *
 * @param panel height of a panel without its title
 */
record PanelGrid(List<String> titles, double panel) {
    private static final double HEADING = 28;
    private static final double GAP = 20;
    private static final double SPACE = 8;

    /** The drawing of one panel. */
    @FunctionalInterface
    interface PanelPainter {
        void paint(int position, Rectangle2D area);
    }

    private int columns() {
        return titles.size() == 1 ? 1 : 2;
    }

    private double rowHeight() {
        return panel + HEADING + SPACE;
    }

    double height() {
        int rows = (titles.size() + columns() - 1) / columns();
        return rows * rowHeight();
    }

    /** Paints the whole area white, then each panel with its title. */
    void paint(Graphics2D surface, Rectangle2D area, PanelPainter painter) {
        surface.setColor(Color.WHITE);
        surface.fill(area);
        double width = (area.getWidth() - GAP * (columns() - 1)) / columns();
        for (int i = 0; i < titles.size(); i++) {
            int row = i / columns();
            double x = area.getX() + (i % columns()) * (width + GAP);
            double y = area.getY() + row * rowHeight();
            surface.setFont(Fonts.bold(13));
            surface.setColor(Palette.INK);
            surface.drawString(titles.get(i), (float) x, (float) (y + 16));
            painter.paint(i, new Rectangle2D.Double(x, y + HEADING, width, panel));
        }
    }
}
