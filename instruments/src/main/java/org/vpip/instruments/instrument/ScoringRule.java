package org.vpip.instruments.instrument;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The computation of a score from answers.
 *
 * @param reversed items that count as minimum + maximum - answer
 * @param minimumAnswered minimum number of answered items for a score, 1 to the number of items
 * @param minimum smallest possible answer, and so smallest possible score
 * @param maximum largest possible answer
 * @param keys right answers of items scored right (1) or wrong (0), by item; no entry for items whose answer is their
 *     score
 */
public record ScoringRule(
        List<ItemId> items,
        Set<ItemId> reversed,
        int minimumAnswered,
        double minimum,
        double maximum,
        Map<ItemId, String> keys) {
    public ScoringRule {
        items = List.copyOf(items);
        reversed = Set.copyOf(reversed);
        keys = Map.copyOf(keys);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("items must not be empty");
        }
        if (!items.containsAll(reversed)) {
            throw new IllegalArgumentException("reversed must be among items: " + reversed);
        }
        if (minimumAnswered < 1 || minimumAnswered > items.size()) {
            throw new IllegalArgumentException("minimumAnswered must be from 1 to " + items.size());
        }
        if (!(minimum < maximum)) {
            throw new IllegalArgumentException("minimum must be below maximum");
        }
    }

    /** Returns whether an answer is within the range; others are never scored. */
    public boolean includes(double answer) {
        return answer >= minimum && answer <= maximum;
    }

    boolean isLike(ScoringRule other) {
        return Set.copyOf(items).equals(Set.copyOf(other.items))
                && reversed.equals(other.reversed)
                && minimumAnswered == other.minimumAnswered
                && minimum == other.minimum
                && maximum == other.maximum
                && keys.equals(other.keys);
    }

    /** Returns the default minimum of answered items: two thirds, rounded up. */
    public static int defaultMinimumAnswered(int items) {
        return (2 * items + 2) / 3;
    }
}
