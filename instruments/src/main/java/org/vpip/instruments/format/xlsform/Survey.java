package org.vpip.instruments.format.xlsform;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.Section;

/**
 * What a survey sheet says.
 *
 * @param unclear names of items whose kind or choices could not be read; they are among the items as free text, so that
 *     nothing that names them is called unknown as well
 * @param keys right answers by item, from our own column {@code x_key}
 */
record Survey(List<Section> sections, Set<String> unclear, Map<String, String> keys) {
    Survey {
        sections = List.copyOf(sections);
        unclear = Set.copyOf(unclear);
        keys = Map.copyOf(keys);
    }

    List<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }
}
