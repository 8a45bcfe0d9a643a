package org.vpip.instruments.response;

import java.util.List;
import java.util.Map;

/**
 * A code that somebody made of themselves at one wave, to be recognised at another without anybody knowing who they are.
 *
 * @param page the public page where it was made: one for each questionnaire and community of a wave
 * @param elements keyed hash of each element by its id; those left out are missing
 */
public record SelfGeneratedCode(ParticipantId participant, WaveId wave, String page, Map<String, String> elements) {
    /** Day of birth, city, siblings, given name, a parent's name, month of birth, school. */
    public static final List<String> ELEMENTS = List.of("e1", "e2", "e3", "e4", "e5", "e6", "e7");

    public SelfGeneratedCode {
        elements = Map.copyOf(elements);
    }

    /** Ids of the elements that are not known to be the same: different, or missing in either code. */
    public List<String> differingElements(SelfGeneratedCode other) {
        return ELEMENTS.stream().filter(element -> differs(element, other)).toList();
    }

    /** How many these are, 0 to 7. */
    public int distance(SelfGeneratedCode other) {
        int distance = 0;
        for (String element : ELEMENTS) {
            distance += differs(element, other) ? 1 : 0;
        }
        return distance;
    }

    private boolean differs(String element, SelfGeneratedCode other) {
        String own = elements.get(element);
        return own == null || !own.equals(other.elements.get(element));
    }

    /** Whether both were made on one page at one wave: then, if one person made them, it was twice. */
    public boolean isFromSamePage(SelfGeneratedCode other) {
        return wave.equals(other.wave) && page.equals(other.page);
    }
}
