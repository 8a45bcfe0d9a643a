package org.vpip.instruments.response;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.instrument.answer.MissingCode;

/** The values stored at the end of an instrument, in addition to the answers or in place of some. */
record FinalAnswers(Instrument instrument, ResponseState answers, Predicate<Item> seen) {

    /** Returns the values by key; blank for what was answered in an instance that no longer exists. */
    Map<String, String> replacing(Map<String, String> raw) {
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> keys = new HashSet<>();
        for (Section section : instrument.sections()) {
            for (int time = 1; time <= answers.instanceCount(section); time++) {
                for (ItemInstance slot : ItemInstance.of(section, time)) {
                    keys.add(slot.key());
                    value(slot).ifPresent(value -> values.put(slot.key(), value));
                }
            }
        }
        raw.keySet().stream()
                .filter(key -> ItemInstance.instanceOf(key) > 0 && !keys.contains(key))
                .forEach(key -> values.put(key, ""));
        return values;
    }

    private Optional<String> value(ItemInstance slot) {
        ItemKind kind = slot.item().kind();
        if (kind == ItemKind.CALCULATE) {
            return Optional.of(answers.answerTo(slot));
        }
        if (!kind.isShown() || !kind.isAnswered() || answers.isAsked(slot)) {
            return Optional.empty();
        }
        MissingCode why = seen.test(slot.item()) ? MissingCode.SKIPPED_BY_LOGIC : MissingCode.NOT_ASKED;
        return Optional.of(kind == ItemKind.TEXT ? "" : String.valueOf(why.code()));
    }
}
