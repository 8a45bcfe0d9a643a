package org.vpip.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;

/** A line that explains the marks of a drawing, from left to right. */
final class Legend {
    private static final double GAP = 18;
    private static final double MARK = 16;

    private final Graphics2D surface;
    private final double y;
    private double x;

    Legend(Graphics2D surface, double x, double y) {
        this.surface = surface;
        this.x = x;
        this.y = y;
    }

    /** Returns the width of a mark and its meaning. */
    static double entryWidth(String meaning) {
        return MARK + TextWrapper.width(meaning, Fonts.regular(12)) + GAP;
    }

    void addMarker(Shape shape, Color colour, boolean filled, String meaning) {
        Shape placed = AffineTransform.getTranslateInstance(x + 6, y).createTransformedShape(shape);
        surface.setStroke(new BasicStroke(2));
        surface.setColor(filled ? colour : Color.WHITE);
        surface.fill(placed);
        surface.setColor(colour);
        surface.draw(placed);
        explain(meaning, MARK);
    }

    void addLine(BasicStroke stroke, Color colour, String meaning) {
        surface.setStroke(stroke);
        surface.setColor(colour);
        surface.draw(new Line2D.Double(x, y, x + 20, y));
        explain(meaning, 26);
    }

    private void explain(String meaning, double indent) {
        x = text(surface, meaning, x + indent, y);
    }

    /** Writes the meaning of a mark, and returns the left edge of the next mark. */
    static double text(Graphics2D surface, String meaning, double x, double y) {
        surface.setFont(Fonts.regular(12));
        surface.setColor(Palette.INK_2);
        surface.drawString(meaning, (float) x, (float) (y + 4));
        return x + TextWrapper.width(meaning, Fonts.regular(12)) + GAP;
    }
}
