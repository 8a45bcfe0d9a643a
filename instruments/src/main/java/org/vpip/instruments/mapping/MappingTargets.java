package org.vpip.instruments.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.schema.StudyFolderSchema;

/** The possible targets of a mapping, table by table. */
final class MappingTargets {
    static final Set<String> RESPONSE = columns("data/responses/<instrument>.csv");
    static final Set<String> PARTICIPANT = columns("data/participants.csv");
    static final Set<String> ROSTER = columns("data/rosters.csv");
    static final Set<String> TIE = columns("data/ties.csv");

    static final List<String> TABLES = List.of("participants", "responses", "roster", "ties");

    private final Map<String, ItemTarget> items = new HashMap<>();
    private final List<String> attributes;
    private final Map<String, ChoiceList> attributeChoices;

    /** An item and its questionnaire, which decides the table. */
    record ItemTarget(InstrumentId instrument, Item item) {}

    MappingTargets(List<Instrument> instruments, List<String> attributes, Map<String, ChoiceList> attributeChoices) {
        for (Instrument instrument : instruments) {
            for (Item item : instrument.items()) {
                ItemTarget target = new ItemTarget(instrument.id(), item);
                items.putIfAbsent(item.id().value(), target);
                items.put(instrument.id() + "/" + item.id(), target);
            }
        }
        this.attributes = List.copyOf(attributes);
        this.attributeChoices = Map.copyOf(attributeChoices);
    }

    private static Set<String> columns(String place) {
        return Set.copyOf(StudyFolderSchema.sheet(place).columnNames());
    }

    Optional<ItemTarget> item(String target) {
        return Optional.ofNullable(items.get(target));
    }

    boolean containsTarget(String table, String target) {
        return switch (table) {
            case MappingRule.ANY -> TABLES.stream().anyMatch(any -> containsTarget(any, target));
            case "responses" -> RESPONSE.contains(target) || items.containsKey(target);
            case "participants" -> PARTICIPANT.contains(target) || attributes.contains(target);
            case "roster" -> ROSTER.contains(target);
            default -> TIE.contains(target);
        };
    }

    /** Returns the possible choices of that target; null for free text. */
    @Nullable
    ChoiceList choices(String table, String target) {
        return switch (table) {
            case "responses" ->
                item(target)
                        .filter(found -> found.item().kind() == ItemKind.SELECT_ONE)
                        .map(found -> found.item().choices())
                        .orElse(null);
            case "participants" -> attributeChoices.get(target);
            default -> null;
        };
    }

    boolean isMultiple(String target) {
        return item(target)
                .filter(found -> found.item().kind() == ItemKind.SELECT_MULTIPLE)
                .isPresent();
    }
}
