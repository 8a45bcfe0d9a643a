package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vpip.analysis.finding.details.ChangeDetails.DirectionCounts;
import org.vpip.analysis.finding.fact.ChangeDirection;

/**
 * The number of people who changed in one direction, and of all others together, where one of three numbers is too small to be
 * published.
 *
 * @param others people who changed in the opposite direction or not at all
 */
public record MergedDirections(ChangeDirection apart, int count, int others) {

    /** Returns the two ways to merge: those who were higher apart, and those who were lower. */
    public static List<MergedDirections> of(DirectionCounts counts) {
        return List.of(
                new MergedDirections(
                        ChangeDirection.INCREASED, counts.increased(), counts.unchanged() + counts.decreased()),
                new MergedDirections(
                        ChangeDirection.DECREASED, counts.decreased(), counts.unchanged() + counts.increased()));
    }

    /** Returns the number of people who changed in a direction; empty where it is merged with another. */
    public Optional<Integer> count(ChangeDirection direction) {
        return direction == apart ? Optional.of(count) : Optional.empty();
    }

    /** Returns the ids of the directions that are published together. */
    List<String> merged() {
        return Stream.of(ChangeDirection.values())
                .filter(direction -> direction != apart)
                .map(ChangeDirection::id)
                .toList();
    }
}
