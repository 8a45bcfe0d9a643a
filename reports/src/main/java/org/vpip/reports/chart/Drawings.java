package org.vpip.reports.chart;

import org.vpip.reports.report.Chart;

/** Which drawing belongs to which chart. */
final class Drawings {
    private Drawings() {}

    static Drawing of(Chart chart) {
        if (chart instanceof Chart.Change change) {
            return new ChangeDrawing(change);
        }
        if (chart instanceof Chart.Likert likert) {
            return new LikertDrawing(likert);
        }
        if (chart instanceof Chart.Network network) {
            return new NetworkDrawing(network);
        }
        if (chart instanceof Chart.Flow flow) {
            return new FlowDrawing(flow);
        }
        if (chart instanceof Chart.Bars bars) {
            return new BarsDrawing(bars);
        }
        throw new IllegalArgumentException("chart has no drawing: " + chart.getClass());
    }
}
