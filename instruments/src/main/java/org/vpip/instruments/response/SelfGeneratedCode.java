package org.vpip.instruments.response;

import java.util.List;
import java.util.Map;

/**
 * A code that somebody made of themselves at one wave, to be recognised at another without anybody knowing who they are.
 *
 * @param elements keyed hash of each element by its id; those left out are missing
 */
public record SelfGeneratedCode(ParticipantId participant, WaveId wave, Map<String, String> elements) {
    /** Day of birth, city, siblings, given name, a parent's name, month of birth, school. */
    public static final List<String> ELEMENTS = List.of("e1", "e2", "e3", "e4", "e5", "e6", "e7");

    public SelfGeneratedCode {
        elements = Map.copyOf(elements);
    }

    /** Ids of the elements that are not known to be the same: different, or missing in either code. */
    public List<String> differing(SelfGeneratedCode other) {
        return ELEMENTS.stream()
                .filter(element ->
                        !elements.containsKey(element) || !elements.get(element).equals(other.elements.get(element)))
                .toList();
    }
}
