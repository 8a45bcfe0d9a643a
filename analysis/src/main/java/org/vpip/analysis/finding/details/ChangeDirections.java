package org.vpip.analysis.finding.details;

import static org.vpip.analysis.finding.fact.ChangeDirection.DECREASED;
import static org.vpip.analysis.finding.fact.ChangeDirection.INCREASED;
import static org.vpip.analysis.finding.fact.ChangeDirection.UNCHANGED;

import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.details.ChangeDetails.DirectionCounts;
import org.vpip.analysis.finding.fact.ChangeDirection;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.instruments.instrument.DesiredDirection;

/**
 * The directions in which people changed, as far as they are published.
 *
 * @param counts empty where one of the three numbers is too small to be published
 * @param merged where only two numbers can be published
 */
public record ChangeDirections(Optional<DirectionCounts> counts, Optional<MergedDirections> merged) {
    /** No direction is published. */
    public static final ChangeDirections NONE = new ChangeDirections(Optional.empty(), Optional.empty());

    public static ChangeDirections of(DirectionCounts counts) {
        return new ChangeDirections(Optional.of(counts), Optional.empty());
    }

    static ChangeDirections of(MergedDirections merged) {
        return new ChangeDirections(Optional.empty(), Optional.of(merged));
    }

    /** Adds the numbers of people by direction. */
    void addTo(FindingNumbers numbers, PersonSet used, PersonVariable change, DesiredDirection desired) {
        boolean up = desired == DesiredDirection.UP;
        counts.ifPresent(each -> numbers.add("rose", each.increased(), basis(used, change, INCREASED, each.increased()))
                .add("stayed", each.unchanged(), basis(used, change, UNCHANGED, each.unchanged()))
                .add("fell", each.decreased(), basis(used, change, DECREASED, each.decreased()))
                .add("improved", up ? each.increased() : each.decreased(), NumberBasis.derived("rose", "fell"))
                .add("same", each.unchanged(), NumberBasis.derived("stayed"))
                .add("worse", up ? each.decreased() : each.increased(), NumberBasis.derived("rose", "fell")));
        merged.ifPresent(two -> numbers.add("merged.count", two.count(), basis(used, change, two.apart(), two.count()))
                .add(
                        "merged.others",
                        two.others(),
                        NumberBasis.of(new CategoryCount(used, change, two.merged(), two.others()))));
    }

    private static NumberBasis basis(PersonSet used, PersonVariable change, ChangeDirection direction, int count) {
        return NumberBasis.of(new CategoryCount(used, change, List.of(direction.id()), count));
    }
}
