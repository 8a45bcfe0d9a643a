package org.vpip.reports.document;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.statistics.Interval;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.rounding.RoundedChange;
import org.vpip.reports.sentence.ReportTexts;

/** The number format of each unit, and the cells of values that may be absent. */
public final class CellFormatting {
    private CellFormatting() {}

    public static NumberFormat unitFormat(MeasurementUnit unit) {
        return switch (unit) {
            case POINTS, INDEX -> NumberFormat.SIGNED_TWO_DECIMALS;
            case PROPORTION, SHARE_DIFFERENCE -> NumberFormat.PERCENT;
            case COUNT -> NumberFormat.WHOLE;
            case SCORE, TIES_EACH, RATIO, SESSIONS_EACH, HOURS_EACH, POSTS_EACH -> NumberFormat.TWO_DECIMALS;
        };
    }

    public static ReportCell cell(OptionalInt value, String absent) {
        return value.isPresent()
                ? ReportCell.of(value.getAsInt(), NumberFormat.WHOLE)
                : new ReportCell.UnavailableCell(absent);
    }

    public static ReportCell cell(OptionalDouble value, NumberFormat format) {
        return value.isPresent() ? ReportCell.of(value.getAsDouble(), format) : ReportCell.BLANK;
    }

    public static ReportCell cell(Optional<? extends Number> value, NumberFormat format) {
        return value.map(number -> ReportCell.of(number.doubleValue(), format)).orElse(ReportCell.BLANK);
    }

    /** Returns the number of people in a finding, or its lower limit where only that is published. */
    public static ReportCell people(Shown shown, ReportTexts sentences) {
        int people = shown.finding().sample().used();
        return shown.includes(Part.PEOPLE)
                ? ReportCell.of(people, NumberFormat.WHOLE)
                : ReportCell.of(sentences.atLeast(people));
    }

    /** Returns an end of a change, with all its decimals. */
    public static ReportCell end(RoundedChange change, Function<RoundedChange, BigDecimal> end) {
        return ReportCell.of(end.apply(change).doubleValue(), NumberFormat.plain(change.decimals()));
    }

    /** Returns a change with its sign and all its decimals. */
    public static ReportCell change(RoundedChange change) {
        return ReportCell.of(change.change().doubleValue(), NumberFormat.signed(change.decimals()));
    }

    /** Returns the lower limit; blank without an interval. */
    public static ReportCell low(Optional<Interval> interval, NumberFormat format) {
        return cell(interval.map(Interval::low), format);
    }

    /** Returns the upper limit; blank without an interval. */
    public static ReportCell high(Optional<Interval> interval, NumberFormat format) {
        return cell(interval.map(Interval::high), format);
    }
}
