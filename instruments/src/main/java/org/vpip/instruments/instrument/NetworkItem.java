package org.vpip.instruments.instrument;

import java.util.OptionalInt;
import org.vpip.instruments.wording.Wording;

/**
 * What one item asks about the ties of a network.
 *
 * @param network groups the items of one network
 * @param relation name of the tie, or of what is asked about it
 * @param limit how many people are asked about in detail at most
 */
public record NetworkItem(
        String network, String relation, ItemId item, NetworkItemKind kind, Wording label, OptionalInt limit) {
    /** What the answer says about the tie. */
    public enum NetworkItemKind {
        /** Whom one knows or had contact with, from the roster. */
        CONTACT,
        /** A tie with a direction, such as advice. */
        DIRECTED,
        /** A tie that is the same from both sides, such as joint work. */
        MUTUAL,
        FREQUENCY,
        TRUST,
        USEFULNESS,
        /** Whether the community brought it about. */
        ATTRIBUTION,
        /** Somebody who is not on the roster, by role and agency. */
        OUTSIDE
    }
}
