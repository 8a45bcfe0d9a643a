package org.vpip.instruments.instrument;

import java.util.List;
import org.vpip.instruments.wording.Wording;

/**
 * Items that are shown together.
 *
 * @param grid whether the items share one list and are shown as a Likert grid
 */
public record Section(String name, Wording label, boolean grid, List<Item> items) {
    public Section {
        items = List.copyOf(items);
    }

    public Section withItems(List<Item> others) {
        return new Section(name, label, grid, others);
    }
}
