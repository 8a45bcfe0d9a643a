package org.vpip.reports.rounding;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.ChangeDetails.RangePercentages;

/**
 * Two ends and their change, rounded so that a reader who subtracts gets the change shown: after - before = change. A
 * change that is not zero is not shown as zero.
 */
public record RoundedChange(BigDecimal before, BigDecimal after, BigDecimal change) {
    /** The decimals of scores in points of their scale, and of numbers of ties. */
    public static final int POINTS_DECIMALS = 2;

    private static final int MOST_DECIMALS = 4;

    /** Returns the mean scores and their change, in points of the scale or ties. */
    public static RoundedChange inUnit(ChangeDetails change) {
        return of(change.moments().before().mean(), change.moments().after().mean(), POINTS_DECIMALS);
    }

    /** Returns the mean scores and their change, on 0 to 100. */
    public static RoundedChange of100(RangePercentages share) {
        return of(share.before(), share.after(), 0);
    }

    /**
     * Returns ends and change with that many decimals. If the change rounded by itself is not the difference of the rounded
     * ends, all three get one more; if it still is not, the change is the difference of the rounded ends.
     */
    public static RoundedChange of(double before, double after, int decimals) {
        int enough = decimals(before, after, decimals);
        int more = Math.min(enough + 1, Math.max(enough, MOST_DECIMALS));
        BigDecimal difference = difference(before, after);
        return IntStream.of(enough, more)
                .mapToObj(digits -> ofEnds(before, after, digits))
                .filter(rounded -> rounded.change.compareTo(DecimalRounding.round(difference, rounded.decimals())) == 0)
                .findFirst()
                .orElseGet(() -> ofEnds(before, after, more));
    }

    /** Returns the rounded ends and their difference, with more decimals only where it would be shown as zero. */
    public static RoundedChange ofEnds(double before, double after, int decimals) {
        return IntStream.rangeClosed(decimals, Math.max(decimals, MOST_DECIMALS))
                .mapToObj(digits -> ends(before, after, digits))
                .filter(rounded ->
                        rounded.change.signum() == difference(before, after).signum())
                .findFirst()
                .orElseGet(() -> ends(before, after, decimals));
    }

    private static RoundedChange ends(double before, double after, int decimals) {
        BigDecimal first = DecimalRounding.round(before, decimals);
        BigDecimal second = DecimalRounding.round(after, decimals);
        return new RoundedChange(first, second, second.subtract(first));
    }

    /** Returns that many decimals, or as many more as show that the change is not zero; for less than they can show, none more. */
    private static int decimals(double before, double after, int decimals) {
        BigDecimal difference = difference(before, after);
        Optional<Integer> enough = IntStream.rangeClosed(decimals, Math.max(decimals, MOST_DECIMALS))
                .boxed()
                .filter(digits -> DecimalRounding.round(difference, digits).signum() == difference.signum())
                .findFirst();
        return enough.orElse(decimals);
    }

    private static BigDecimal difference(double before, double after) {
        return DecimalRounding.decimal(after).subtract(DecimalRounding.decimal(before));
    }

    /** Returns the number of decimals of ends and change. */
    public int decimals() {
        return change.scale();
    }
}
