package org.vpip.instruments.instrument;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vpip.instruments.wording.Wording;

/**
 * Which items make one score.
 *
 * @param reversed items that count as minimum + maximum - answer
 * @param minimumAnswered how many items must be answered for a score, 1 to the number of items
 * @param minimum smallest possible answer, and so smallest possible score
 * @param maximum largest possible answer
 * @param keys right answers of items that are scored right (1) or wrong (0), by item; no entry for items whose answer is
 *     its score
 */
public record Scale(
        ScaleId id,
        Wording label,
        List<ItemId> items,
        Set<ItemId> reversed,
        int minimumAnswered,
        Direction direction,
        double minimum,
        double maximum,
        Map<ItemId, String> keys) {
    public Scale {
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

    /** One whose answers are their scores. */
    public Scale(
            ScaleId id,
            Wording label,
            List<ItemId> items,
            Set<ItemId> reversed,
            int minimumAnswered,
            Direction direction,
            double minimum,
            double maximum) {
        this(id, label, items, reversed, minimumAnswered, direction, minimum, maximum, Map.of());
    }

    /** Whether the same answers give the same score, whatever the labels say. */
    public boolean isScoredLike(Scale other) {
        return Set.copyOf(items).equals(Set.copyOf(other.items))
                && reversed.equals(other.reversed)
                && minimumAnswered == other.minimumAnswered
                && minimum == other.minimum
                && maximum == other.maximum
                && keys.equals(other.keys);
    }

    /** Two thirds of the items, rounded up: how many must be answered where a sheet does not say. */
    public static int defaultMinimumAnswered(int items) {
        return (2 * items + 2) / 3;
    }
}
