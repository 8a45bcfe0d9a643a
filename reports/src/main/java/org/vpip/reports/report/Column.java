package org.vpip.reports.report;

/**
 * Heading of a table, with the unit where there is one.
 *
 * @param text whether it holds words and so wants room; otherwise numbers
 */
public record Column(String heading, boolean text) {
    public static Column text(String heading) {
        return new Column(heading, true);
    }

    public static Column number(String heading) {
        return new Column(heading, false);
    }
}
