package org.vpip.app.questionnaire;

import java.util.List;
import java.util.Map;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.response.ChoiceRepeat;
import org.vpip.instruments.response.ItemInstance;

/**
 * One screen of a questionnaire: a section, or a piece of a long one, in one instance of its repeat.
 *
 * @param key its name in the browser and the database, unaffected by the presence of other screens
 * @param section the section of its items
 * @param instance number of the repeat instance, from 1
 * @param introduction notes before its own questions
 * @param isIntroductionNew whether no earlier screen showed the notes
 * @param slots the instances of its items, in order
 */
record Screen(
        String key,
        Section section,
        int instance,
        List<ItemInstance> introduction,
        boolean isIntroductionNew,
        List<ItemInstance> slots) {
    Screen {
        introduction = List.copyOf(introduction);
        slots = List.copyOf(slots);
    }

    /** Returns the items that accept an answer. */
    List<ItemInstance> questions() {
        return slots.stream()
                .filter(slot -> slot.item().kind() != ItemKind.NOTE)
                .toList();
    }

    /** Returns the choice behind this instance of a repeat over the choices of a question; blank elsewhere. */
    String currentSubject(Map<String, String> answers) {
        return section.repeated()
                .flatMap(ChoiceRepeat::of)
                .map(asked -> asked.choiceAt(instance, answers))
                .orElse("");
    }

    boolean isEmpty() {
        return slots.isEmpty();
    }

    Screen withSlots(List<ItemInstance> some) {
        return new Screen(key, section, instance, introduction, isIntroductionNew, some);
    }
}
