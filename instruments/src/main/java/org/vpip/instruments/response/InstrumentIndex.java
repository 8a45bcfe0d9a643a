package org.vpip.instruments.response;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.NetworkItem;
import org.vpip.instruments.instrument.RepeatGroup;
import org.vpip.instruments.instrument.Section;

/** The items, sections and repeats of an instrument by name; the first of a name counts. */
final class InstrumentIndex {
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, Section> sections = new HashMap<>();
    private final Map<String, RepeatGroup> repeats = new LinkedHashMap<>();
    private final Map<String, Integer> limits = new HashMap<>();

    InstrumentIndex(Instrument instrument) {
        for (Section section : instrument.sections()) {
            section.repeated().ifPresent(repeat -> repeats.putIfAbsent(repeat.name(), repeat));
            for (Item item : section.items()) {
                items.putIfAbsent(item.id().value(), item);
                sections.putIfAbsent(item.id().value(), section);
            }
        }
        instrument.rules().networks().forEach(this::limit);
    }

    private void limit(NetworkItem asked) {
        Section section = sections.get(asked.item().value());
        if (section != null && asked.limit().isPresent()) {
            limits.merge(section.repeatName(), asked.limit().getAsInt(), Math::min);
        }
    }

    Optional<Item> item(String name) {
        return Optional.ofNullable(items.get(name));
    }

    /** Returns the section that asks an item; empty for an item of another instrument. */
    Optional<Section> section(ItemId item) {
        return Optional.ofNullable(sections.get(item.value()));
    }

    Optional<RepeatGroup> repeat(String name) {
        return Optional.ofNullable(repeats.get(name));
    }

    int limit(RepeatGroup repeat) {
        return Math.min(limits.getOrDefault(repeat.name(), RepeatGroup.MAX_INSTANCES), RepeatGroup.MAX_INSTANCES);
    }
}
