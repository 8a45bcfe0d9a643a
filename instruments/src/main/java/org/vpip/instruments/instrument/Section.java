package org.vpip.instruments.instrument;

import java.util.List;
import org.vpip.instruments.expression.Expression;
import org.vpip.instruments.wording.Wording;

/**
 * Items that are shown together.
 *
 * @param grid whether the items share one list and are shown as a Likert grid
 * @param relevant conditions of the group and of those around it; all must hold for its items to be asked
 * @param repeat name of the repeat it stands in, the innermost one; blank when it is asked once
 */
public record Section(
        String name, Wording label, boolean grid, List<Item> items, List<Expression> relevant, String repeat) {
    public Section {
        items = List.copyOf(items);
        relevant = List.copyOf(relevant);
    }

    /** A section that everybody is asked once. */
    public Section(String name, Wording label, boolean grid, List<Item> items) {
        this(name, label, grid, items, List.of(), "");
    }

    public Section withItems(List<Item> others) {
        return new Section(name, label, grid, others, relevant, repeat);
    }
}
