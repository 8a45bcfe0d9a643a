package org.vpip.instruments.format.xlsform;

import java.util.List;
import java.util.Set;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.Section;

/**
 * What a survey sheet says.
 *
 * @param unclear names of items whose kind or choices could not be read; they are among the items as free text, so that
 *     nothing that names them is called unknown as well
 */
record Survey(List<Section> sections, Set<String> unclear) {
    Survey {
        sections = List.copyOf(sections);
        unclear = Set.copyOf(unclear);
    }

    List<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }
}
