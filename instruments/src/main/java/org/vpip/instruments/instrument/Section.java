package org.vpip.instruments.instrument;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.expression.Expression;
import org.vpip.instruments.wording.Wording;

/**
 * Items shown together.
 *
 * @param grid whether the items share one list and form a Likert grid
 * @param relevant conditions of the group and of those around it; its items are asked when all hold
 * @param groups names of the groups around it, from the outermost to its own
 * @param repeat the innermost repeat around it; null when it is asked once
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

    /** Creates a section without conditions that is asked once. */
    public Section(String name, Wording label, boolean grid, List<Item> items) {
        this(name, label, grid, items, List.of(), name.isEmpty() ? List.of() : List.of(name), null);
    }

    public Section withItems(List<Item> others) {
        return new Section(name, label, grid, others, relevant, groups, repeat);
    }

    /** Returns the name of its repeat; blank when it is asked once. */
    public String repeatName() {
        return repeat == null ? "" : repeat.name();
    }

    public Optional<RepeatGroup> repeated() {
        return Optional.ofNullable(repeat);
    }

    /** Returns whether it has only notes, so that nothing is answered. */
    public boolean hasOnlyNotes() {
        return items.stream().allMatch(item -> item.kind() == ItemKind.NOTE);
    }
}
