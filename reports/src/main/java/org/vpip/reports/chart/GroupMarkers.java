package org.vpip.reports.chart;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A shape for each group, so that colour never stands alone. */
final class GroupMarkers {
    private static final double R = 5.5;

    private GroupMarkers() {}

    /** Shape of the group at that place, about the origin; a ring's outline for unknown and merged ones. */
    static Shape of(int group) {
        return switch (group) {
            case 0 -> new Ellipse2D.Double(-R, -R, 2 * R, 2 * R);
            case 1 -> new Rectangle2D.Double(-R + 0.5, -R + 0.5, 2 * R - 1, 2 * R - 1);
            case 2 -> polygon(3, -Math.PI / 2, R + 1);
            case 3 -> polygon(4, 0, R + 1);
            case 4 -> cross();
            case 5 -> polygon(3, Math.PI / 2, R + 1);
            case 6 -> polygon(6, 0, R + 0.5);
            case 7 -> new Rectangle2D.Double(-R - 1, -2.5, 2 * R + 2, 5);
            default -> new Ellipse2D.Double(-R + 1, -R + 1, 2 * R - 2, 2 * R - 2);
        };
    }

    private static Shape polygon(int corners, double start, double radius) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < corners; i++) {
            double angle = start + 2 * Math.PI * i / corners;
            double x = radius * Math.cos(angle);
            double y = radius * Math.sin(angle);
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        return path;
    }

    private static Shape cross() {
        double arm = 2;
        double end = R + 0.5;
        double[][] corners = {
            {-arm, -end}, {arm, -end}, {arm, -arm}, {end, -arm}, {end, arm}, {arm, arm},
            {arm, end}, {-arm, end}, {-arm, arm}, {-end, arm}, {-end, -arm}, {-arm, -arm}
        };
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0][0], corners[0][1]);
        for (int i = 1; i < corners.length; i++) {
            path.lineTo(corners[i][0], corners[i][1]);
        }
        path.closePath();
        return path;
    }
}
