package org.vpip.reports.chart;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.IntStream;

/** The marker shapes of groups, so that colour is never the only distinction. */
final class GroupMarkers {
    private static final double R = 5.5;

    private GroupMarkers() {}

    /** Returns the shape of the group at that position, centred on the origin; a small circle for unknown and merged groups. */
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
        return outline(IntStream.range(0, corners)
                .mapToDouble(i -> start + 2 * Math.PI * i / corners)
                .mapToObj(angle -> new double[] {radius * Math.cos(angle), radius * Math.sin(angle)})
                .toArray(double[][]::new));
    }

    private static Shape cross() {
        double arm = 2;
        double end = R + 0.5;
        return outline(new double[][] {
            {-arm, -end}, {arm, -end}, {arm, -arm}, {end, -arm}, {end, arm}, {arm, arm},
            {arm, end}, {-arm, end}, {-arm, arm}, {-end, arm}, {-end, -arm}, {-arm, -arm}
        });
    }

    private static Shape outline(double[][] corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0][0], corners[0][1]);
        for (int i = 1; i < corners.length; i++) {
            path.lineTo(corners[i][0], corners[i][1]);
        }
        path.closePath();
        return path;
    }
}
