package org.vpip.reports.disclosure.audit;

import java.util.List;
import org.vpip.reports.disclosure.fact.FactOrigin;

/**
 * The words for a set of people: by the findings that are about them.
 *
 * @param origins one for a named group and for people within it, two for those of the first who are not in the second
 * @param count how many they are in truth
 */
public record PeopleDescription(Manner manner, List<FactOrigin> origins, int count) {
    public PeopleDescription {
        origins = List.copyOf(origins);
    }

    /** The ways in which people follow from findings. */
    public enum Manner {
        /** The people of one finding. */
        NAMED,
        /** The people of one finding without those of another. */
        DIFFERENCE,
        /** People of one finding whom no fact tells apart. */
        WITHIN
    }
}
