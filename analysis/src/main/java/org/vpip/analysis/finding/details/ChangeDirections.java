package org.vpip.analysis.finding.details;

import java.util.Optional;
import org.vpip.analysis.finding.details.ChangeDetails.DirectionCounts;

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
}
