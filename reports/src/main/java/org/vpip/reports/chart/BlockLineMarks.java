package org.vpip.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.util.OptionalInt;

/** The lines and rings of a block graph: the stronger, the wider; dotted where the strength is withheld. */
record BlockLineMarks(Graphics2D surface, boolean isDirected) {
    /** Width of the example of a line in the key. */
    static final double EXAMPLE = 36;

    private static final double GAP = 18;
    private static final float[] WIDTHS = {0.8f, 2, 4, 7};
    private static final double BEND = 0.14;
    private static final double HEAD = 6;

    static double entryWidth(String meaning) {
        return EXAMPLE + TextWrapper.width(meaning, Fonts.regular(12)) + GAP;
    }

    /** Draws the line of a class in the key; -1 is withheld. */
    static void example(Graphics2D surface, int strength, double x, double y) {
        OptionalInt own = strength < 0 ? OptionalInt.empty() : OptionalInt.of(strength);
        surface.setStroke(stroke(own));
        surface.setColor(colour(own));
        surface.draw(new Line2D.Double(x, y, x + EXAMPLE - 8, y));
    }

    private static BasicStroke stroke(OptionalInt strength) {
        return strength.isPresent()
                ? new BasicStroke(width(strength), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                : new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {2, 4}, 0);
    }

    private static float width(OptionalInt strength) {
        return strength.isPresent() ? WIDTHS[Math.min(WIDTHS.length - 1, strength.getAsInt())] : 1.4f;
    }

    private static Color colour(OptionalInt strength) {
        return strength.orElse(0) > 1 ? Palette.INK_2 : Palette.EDGE;
    }

    /** Draws the ties within a group, around it. */
    void ring(Ellipse2D node, OptionalInt strength) {
        double distance = 3.5 + width(strength) / 2;
        surface.setStroke(stroke(strength));
        surface.setColor(colour(strength));
        surface.draw(new Ellipse2D.Double(
                node.getX() - distance,
                node.getY() - distance,
                node.getWidth() + 2 * distance,
                node.getHeight() + 2 * distance));
    }

    /** Draws the ties between two groups; those of a directed network bend to one side and have a head. */
    void line(Ellipse2D from, Ellipse2D to, OptionalInt strength) {
        double dx = to.getCenterX() - from.getCenterX();
        double dy = to.getCenterY() - from.getCenterY();
        double length = Math.hypot(dx, dy);
        double bend = isDirected ? BEND : 0;
        double middleX = from.getCenterX() + dx / 2 - bend * dy;
        double middleY = from.getCenterY() + dy / 2 + bend * dx;
        double start = border(from) / length;
        double end = (border(to) + (isDirected ? HEAD + width(strength) : 0)) / length;
        surface.setStroke(stroke(strength));
        surface.setColor(colour(strength));
        double angle = Math.atan2(to.getCenterY() - middleY, to.getCenterX() - middleX);
        double startAngle = Math.atan2(middleY - from.getCenterY(), middleX - from.getCenterX());
        double endX = to.getCenterX() - end * length * Math.cos(angle);
        double endY = to.getCenterY() - end * length * Math.sin(angle);
        surface.draw(new QuadCurve2D.Double(
                from.getCenterX() + start * length * Math.cos(startAngle),
                from.getCenterY() + start * length * Math.sin(startAngle),
                middleX,
                middleY,
                endX,
                endY));
        if (isDirected) {
            head(endX, endY, angle, HEAD + width(strength));
        }
    }

    /** Returns the radius at which lines begin and end, outside of the widest ring. */
    private static double border(Ellipse2D node) {
        return node.getWidth() / 2 + 5 + WIDTHS[WIDTHS.length - 1];
    }

    private void head(double x, double y, double angle, double size) {
        Path2D head = new Path2D.Double();
        head.moveTo(x + size * Math.cos(angle), y + size * Math.sin(angle));
        head.lineTo(x - size / 2 * Math.sin(angle), y + size / 2 * Math.cos(angle));
        head.lineTo(x + size / 2 * Math.sin(angle), y - size / 2 * Math.cos(angle));
        head.closePath();
        surface.fill(head);
    }
}
