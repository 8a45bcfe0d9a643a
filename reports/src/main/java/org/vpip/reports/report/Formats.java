package org.vpip.reports.report;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vpip.analysis.finding.Unit;

/** Which format a value of each unit has, and cells of values that may be absent. */
final class Formats {
    private Formats() {}

    static NumberFormat of(Unit unit) {
        return switch (unit) {
            case POINTS, INDEX -> NumberFormat.SIGNED_TWO_DECIMALS;
            case PROPORTION -> NumberFormat.PERCENT;
            case COUNT -> NumberFormat.WHOLE;
            case TIES_EACH, RATIO, SESSIONS_EACH, HOURS_EACH, POSTS_EACH -> NumberFormat.TWO_DECIMALS;
        };
    }

    static Cell cell(OptionalInt value, String absent) {
        return value.isPresent() ? Cell.of(value.getAsInt(), NumberFormat.WHOLE) : new Cell.Absent(absent);
    }

    static Cell cell(OptionalDouble value, NumberFormat format) {
        return value.isPresent() ? Cell.of(value.getAsDouble(), format) : Cell.BLANK;
    }
}
