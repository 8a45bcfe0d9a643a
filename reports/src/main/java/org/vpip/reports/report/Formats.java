package org.vpip.reports.report;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vpip.analysis.finding.Unit;
import org.vpip.analysis.statistics.Interval;

/** Which format a value of each unit has, and cells of values that may be absent. */
public final class Formats {
    private Formats() {}

    public static NumberFormat of(Unit unit) {
        return switch (unit) {
            case POINTS, INDEX -> NumberFormat.SIGNED_TWO_DECIMALS;
            case PROPORTION -> NumberFormat.PERCENT;
            case COUNT -> NumberFormat.WHOLE;
            case TIES_EACH, RATIO, SESSIONS_EACH, HOURS_EACH, POSTS_EACH -> NumberFormat.TWO_DECIMALS;
        };
    }

    public static Cell cell(OptionalInt value, String absent) {
        return value.isPresent() ? Cell.of(value.getAsInt(), NumberFormat.WHOLE) : new Cell.Absent(absent);
    }

    public static Cell cell(OptionalDouble value, NumberFormat format) {
        return value.isPresent() ? Cell.of(value.getAsDouble(), format) : Cell.BLANK;
    }

    /** Returns the lower limit; blank without an interval. */
    public static Cell low(Optional<Interval> interval, NumberFormat format) {
        return interval.map(limits -> Cell.of(limits.low(), format)).orElse(Cell.BLANK);
    }

    /** Returns the upper limit; blank without an interval. */
    public static Cell high(Optional<Interval> interval, NumberFormat format) {
        return interval.map(limits -> Cell.of(limits.high(), format)).orElse(Cell.BLANK);
    }
}
