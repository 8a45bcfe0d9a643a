package org.vpip.instruments.instrument;

import java.util.List;
import java.util.Set;
import org.vpip.instruments.wording.Wording;

/**
 * Which items make one score.
 *
 * @param reversed items that count as minimum + maximum - answer
 * @param minimumAnswered how many items must be answered for a score, 1 to the number of items
 * @param minimum smallest possible answer, and so smallest possible score
 * @param maximum largest possible answer
 */
public record Scale(
        ScaleId id,
        Wording label,
        List<ItemId> items,
        Set<ItemId> reversed,
        int minimumAnswered,
        Direction direction,
        double minimum,
        double maximum) {
    public Scale {
        items = List.copyOf(items);
        reversed = Set.copyOf(reversed);
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

    /** Whether the same answers give the same score, whatever the labels say. */
    public boolean isScoredLike(Scale other) {
        return Set.copyOf(items).equals(Set.copyOf(other.items))
                && reversed.equals(other.reversed)
                && minimumAnswered == other.minimumAnswered
                && minimum == other.minimum
                && maximum == other.maximum;
    }

    /** Two thirds of the items, rounded up: how many must be answered where a sheet does not say. */
    public static int defaultMinimumAnswered(int items) {
        return (2 * items + 2) / 3;
    }
}
