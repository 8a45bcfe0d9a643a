package org.vpip.instruments.instrument;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.expression.Expression;
import org.vpip.instruments.wording.Wording;

/**
 * Items that are shown together.
 *
 * @param grid whether the items share one list and are shown as a Likert grid
 * @param relevant conditions of the group and of those around it; all must hold for its items to be asked
 * @param groups names of the groups around it, from the outermost to its own
 * @param repeat the repeat it stands in, the innermost one; null when it is asked once
 */
public record Section(
        String name,
        Wording label,
        boolean grid,
        List<Item> items,
        List<Expression> relevant,
        List<String> groups,
        @Nullable RepeatGroup repeat) {
    public Section {
        items = List.copyOf(items);
        relevant = List.copyOf(relevant);
        groups = List.copyOf(groups);
    }

    /** A section that everybody is asked once. */
    public Section(String name, Wording label, boolean grid, List<Item> items) {
        this(name, label, grid, items, List.of(), name.isEmpty() ? List.of() : List.of(name), null);
    }

    public Section withItems(List<Item> others) {
        return new Section(name, label, grid, others, relevant, groups, repeat);
    }

    /** Name of the repeat it stands in; blank when it is asked once. */
    public String repeatName() {
        return repeat == null ? "" : repeat.name();
    }

    public Optional<RepeatGroup> repeated() {
        return Optional.ofNullable(repeat);
    }

    /** Whether everything in it is read and nothing answered. */
    public boolean hasOnlyNotes() {
        return items.stream().allMatch(item -> item.kind() == ItemKind.NOTE);
    }
}
