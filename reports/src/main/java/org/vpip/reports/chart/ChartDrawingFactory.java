package org.vpip.reports.chart;

import org.vpip.reports.document.Chart;

/** Which drawing belongs to which chart. */
final class ChartDrawingFactory {
    private ChartDrawingFactory() {}

    static ChartDrawing of(Chart chart) {
        if (chart instanceof Chart.ChangeChart change) {
            return new ChangeChartDrawing(change);
        }
        if (chart instanceof Chart.LikertChart likert) {
            return new LikertDrawing(likert);
        }
        if (chart instanceof Chart.SociogramChart network) {
            return new SociogramDrawing(network);
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
