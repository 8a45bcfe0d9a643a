package org.vpip.instruments.xlsform.instrument;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.Section;

/**
 * The content of a survey sheet.
 *
 * @param unreadableItems names of items whose kind or choices could not be read. They become free text, so that rules
 *     with their names are not reported too.
 * @param keys right answers by item, from our own column {@code x_key}
 */
record SurveyContent(List<Section> sections, Set<String> unreadableItems, Map<String, String> keys) {
    SurveyContent {
        sections = List.copyOf(sections);
        unreadableItems = Set.copyOf(unreadableItems);
        keys = Map.copyOf(keys);
    }

    List<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }
}
