package org.vpip.instruments.instrument;

import java.util.OptionalInt;
import org.vpip.instruments.wording.Wording;

/**
 * The role of one item in a network question.
 *
 * @param network groups the items of one network
 * @param relation name of the tie, or of its rating
 * @param limit maximum number of people asked about in detail
 */
public record NetworkItem(
        String network, String relation, ItemId item, NetworkItemKind kind, Wording label, OptionalInt limit) {
    /** The meaning of the answer for the tie. */
    public enum NetworkItemKind {
        /** Contacts or acquaintances from the roster. */
        CONTACT,
        /** A tie with a direction, such as advice. */
        DIRECTED,
        /** A symmetric tie, such as joint work. */
        MUTUAL,
        FREQUENCY,
        TRUST,
        USEFULNESS,
        /** An attribution of the tie to the community. */
        ATTRIBUTION,
        /** A person outside the roster, by role and agency. */
        OUTSIDE
    }
}
