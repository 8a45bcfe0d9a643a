package org.vpip.app.questionnaire;

import java.util.List;
import java.util.Map;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.response.AskedChoices;
import org.vpip.instruments.response.Slot;

/**
 * What is asked on one screen: a part of the instrument, or a piece of a long one, at one time of its repeat.
 *
 * @param key what the browser and the database call it; it stays when other screens come and go
 * @param section the part it belongs to
 * @param time which time the part is asked, from 1
 * @param lead notes that stand before its own questions
 * @param leadIsNew whether the notes have not been read on an earlier screen
 * @param slots what is asked and read on it, in order
 */
record Screen(String key, Section section, int time, List<Slot> lead, boolean leadIsNew, List<Slot> slots) {
    Screen {
        lead = List.copyOf(lead);
        slots = List.copyOf(slots);
    }

    /** What wants an answer, without notes. */
    List<Slot> questions() {
        return slots.stream()
                .filter(slot -> slot.item().kind() != ItemKind.NOTE)
                .toList();
    }

    /** The choice that it is about in a repeat that is asked for each choice of a question; blank elsewhere. */
    String about(Map<String, String> answers) {
        return section.repeated()
                .flatMap(AskedChoices::of)
                .map(asked -> asked.about(time, answers))
                .orElse("");
    }

    boolean isEmpty() {
        return slots.isEmpty();
    }

    Screen with(List<Slot> some) {
        return new Screen(key, section, time, lead, leadIsNew, some);
    }
}
