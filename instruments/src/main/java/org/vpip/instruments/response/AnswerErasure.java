package org.vpip.instruments.response;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.wording.Language;

/** The erasure of one person from the answers of others; later instances of a repeat move up. */
public final class AnswerErasure {
    private final Map<String, String> raw;
    private final String code;
    private final Map<String, Section> sections = new HashMap<>();
    private final Map<String, List<Integer>> kept = new LinkedHashMap<>();

    private AnswerErasure(Instrument instrument, Map<String, String> raw, String code) {
        this.raw = raw;
        this.code = code;
        ZonedDateTime anyTime = ZonedDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC);
        ResponseState answers =
                new ResponseState(instrument, raw, Language.ENGLISH, anyTime, RandomGenerator.of("L64X128MixRandom"));
        for (Section section : instrument.sections()) {
            section.items().forEach(item -> sections.putIfAbsent(item.id().value(), section));
            section.repeated().ifPresent(repeat -> keep(section, answers));
        }
    }

    /**
     * Returns the answers without that person.
     *
     * @param raw answers by {@link ItemInstance#key()}
     * @param person as named on the list of members
     */
    public static Map<String, String> of(Instrument instrument, Map<String, String> raw, ParticipantId person) {
        return new AnswerErasure(instrument, raw, person.value()).answers();
    }

    private void keep(Section section, ResponseState answers) {
        List<Integer> others = new ArrayList<>();
        for (int time = 1; time <= answers.instanceCount(section); time++) {
            if (ItemInstance.of(section, time).stream().noneMatch(slot -> isAbout(slot, answers))) {
                others.add(time);
            }
        }
        kept.merge(
                section.repeatName(),
                others,
                (one, other) -> one.stream().filter(other::contains).toList());
    }

    private boolean isAbout(ItemInstance slot, ResponseState answers) {
        ItemKind kind = slot.item().kind();
        return (kind == ItemKind.CALCULATE || kind == ItemKind.HIDDEN)
                && answers.answerTo(slot).equals(code);
    }

    private Map<String, String> answers() {
        Map<String, String> others = new LinkedHashMap<>();
        raw.forEach((key, answer) -> {
            String item = ItemInstance.itemOf(key);
            int instance = ItemInstance.instanceOf(key);
            List<Integer> times = Optional.ofNullable(sections.get(item))
                    .map(section -> kept.get(section.repeatName()))
                    .orElse(null);
            if (instance == 0 || times == null) {
                others.put(key, isList(item) ? withoutCode(answer) : answer);
            } else if (times.contains(instance)) {
                others.put(ItemInstance.key(item, times.indexOf(instance) + 1), answer);
            }
        });
        return others;
    }

    private boolean isList(String item) {
        return Optional.ofNullable(sections.get(item)).stream()
                .flatMap(section -> section.items().stream())
                .filter(asked -> asked.id().value().equals(item))
                .map(Item::choices)
                .anyMatch(choices -> choices != null && choices.name().equals(ChoiceList.ROSTER));
    }

    private String withoutCode(String answer) {
        return Arrays.stream(answer.split(" "))
                .filter(name -> !name.equals(code))
                .collect(Collectors.joining(" "));
    }
}
