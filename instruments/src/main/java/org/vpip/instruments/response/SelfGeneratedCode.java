package org.vpip.instruments.response;

import java.util.List;
import java.util.Map;

/**
 * A self-generated identification code of one wave; it links waves without identifying the person.
 *
 * @param page the public page of its entry: one for each questionnaire and community of a wave
 * @param elements keyed hash of each element by its id; elements left blank are missing
 */
public record SelfGeneratedCode(ParticipantId participant, WaveId wave, String page, Map<String, String> elements) {
    /** Day of birth, city, siblings, given name, a parent's name, month of birth, school. */
    public static final List<String> ELEMENTS = List.of("e1", "e2", "e3", "e4", "e5", "e6", "e7");

    public SelfGeneratedCode {
        elements = Map.copyOf(elements);
    }

    /** Returns the elements that are not known to agree: different, or missing in either code. */
    public List<String> differingElements(SelfGeneratedCode other) {
        return ELEMENTS.stream().filter(element -> differs(element, other)).toList();
    }

    /** Returns the number of differing elements, 0 to 7. */
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

    /** Returns whether both codes were entered on one page at one wave; one person would then have answered twice. */
    public boolean isFromSamePage(SelfGeneratedCode other) {
        return wave.equals(other.wave) && page.equals(other.page);
    }
}
