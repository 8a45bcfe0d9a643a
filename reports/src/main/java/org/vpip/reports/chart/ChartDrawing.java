package org.vpip.reports.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.vpip.reports.document.Chart;

/** A drawing of a chart for any surface: an image file or a page of a PDF. */
public interface ChartDrawing {
    /** Returns the width in user units; text is never smaller than 12. */
    default double width() {
        return 720;
    }

    double height();

    void paint(Graphics2D surface, Rectangle2D area);

    /** Returns the drawing of a chart, without title. */
    static ChartDrawing of(Chart chart) {
        if (chart instanceof Chart.ChangeChart change) {
            return new ChangeChartDrawing(change);
        }
        if (chart instanceof Chart.ForestChart forest) {
            return new ForestDrawing(forest);
        }
        if (chart instanceof Chart.LikertChart likert) {
            return new LikertDrawing(likert);
        }
        if (chart instanceof Chart.SociogramChart network) {
            return new SociogramDrawing(network);
        }
        if (chart instanceof Chart.BlockGraphChart groups) {
            return new BlockGraphDrawing(groups);
        }
        if (chart instanceof Chart.ParticipantFlowChart flow) {
            return new ParticipantFlowDrawing(flow);
        }
        if (chart instanceof Chart.BarChart bars) {
            return new BarChartDrawing(bars);
        }
        throw new IllegalArgumentException("chart has no drawing: " + chart.getClass());
    }
}
