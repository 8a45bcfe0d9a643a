package org.vpip.app.questionnaire;

import java.util.List;
import java.util.Map;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.response.ChoiceRepeat;
import org.vpip.instruments.response.ItemInstance;

/**
 * What is asked on one screen: a part of the instrument, or a piece of a long one, at one time of its repeat.
 *
 * @param key what the browser and the database call it; it stays when other screens come and go
 * @param section the part it belongs to
 * @param instance which time the part is asked, from 1
 * @param introduction notes that stand before its own questions
 * @param isIntroductionNew whether the notes have not been read on an earlier screen
 * @param slots what is asked and read on it, in order
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

    /** What wants an answer, without notes. */
    List<ItemInstance> questions() {
        return slots.stream()
                .filter(slot -> slot.item().kind() != ItemKind.NOTE)
                .toList();
    }

    /** The choice that it is about in a repeat that is asked for each choice of a question; blank elsewhere. */
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
