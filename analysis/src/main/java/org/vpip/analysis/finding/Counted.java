package org.vpip.analysis.finding;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * On whom a number rests.
 *
 * @param used people (or sessions) in the number
 * @param eligible those who could have been
 * @param leftOut the difference by reason; reasons with nobody are left out
 */
public record Counted(int used, int eligible, Map<LeftOut, Integer> leftOut) {
    public Counted {
        if (used < 0 || used > eligible) {
            throw new IllegalArgumentException("used must lie from 0 to eligible: " + used + " of " + eligible);
        }
        Map<LeftOut, Integer> ordered = new EnumMap<>(LeftOut.class);
        leftOut.forEach((reason, count) -> {
            if (count > 0) {
                ordered.put(reason, count);
            }
        });
        leftOut = Collections.unmodifiableMap(ordered);
    }

    public static Counted all(int people) {
        return new Counted(people, people, Map.of());
    }
}
