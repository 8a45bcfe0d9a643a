package org.vpip.instruments.instrument;

import java.util.List;
import java.util.Optional;
import org.vpip.instruments.wording.Wording;

/** A versioned questionnaire: sections of items, with its scales. */
public record Instrument(InstrumentId id, String version, Wording title, List<Section> sections, List<Scale> scales) {
    public Instrument {
        sections = List.copyOf(sections);
        scales = List.copyOf(scales);
    }

    /** All items in the order of asking, notes included. */
    public List<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    public Optional<Item> item(ItemId itemId) {
        return items().stream().filter(item -> item.id().equals(itemId)).findFirst();
    }

    public Optional<Scale> scale(ScaleId scaleId) {
        return scales.stream().filter(scale -> scale.id().equals(scaleId)).findFirst();
    }
}
