package org.vpip.reports.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.vpip.reports.document.Chart;

/** A chart that can be painted on any surface: a picture file, a page of a PDF. */
public interface ChartDrawing {
    /** In user units; text is never smaller than 12. */
    double width();

    double height();

    void paint(Graphics2D surface, Rectangle2D area);

    /** The drawing of a chart, without title. */
    static ChartDrawing of(Chart chart) {
        return ChartDrawingFactory.of(chart);
    }
}
