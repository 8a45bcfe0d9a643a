package org.vpip.instruments.instrument;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.vpip.instruments.wording.Wording;

/** A versioned questionnaire: sections of items, with its scales. */
public record Instrument(
        InstrumentId id,
        String version,
        Wording title,
        List<Section> sections,
        List<Scale> scales,
        InstrumentDescription description,
        InstrumentRules rules) {
    public Instrument {
        sections = List.copyOf(sections);
        scales = List.copyOf(scales);
    }

    /** Creates an instrument without description and rules. */
    public Instrument(InstrumentId id, String version, Wording title, List<Section> sections, List<Scale> scales) {
        this(id, version, title, sections, scales, InstrumentDescription.NONE, InstrumentRules.NONE);
    }

    /** Returns all items in order, including notes. */
    public List<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    public Optional<Item> item(ItemId itemId) {
        return items().stream().filter(item -> item.id().equals(itemId)).findFirst();
    }

    public Optional<Scale> scale(ScaleId scaleId) {
        return scales.stream().filter(scale -> scale.id().equals(scaleId)).findFirst();
    }

    /** Returns this instrument with the members of the community in place of the open list. */
    public Instrument withRoster(ChoiceList members) {
        return withItems(item -> item.choices() != null && item.choices().isOpen() ? item.withChoices(members) : item);
    }

    /** Returns this instrument with each item changed. */
    public Instrument withItems(UnaryOperator<Item> change) {
        List<Section> changed = sections.stream()
                .map(section ->
                        section.withItems(section.items().stream().map(change).toList()))
                .toList();
        return new Instrument(id, version, title, changed, scales, description, rules);
    }
}
