package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.OptionalInt;

/**
 * Messages by what they are for.
 *
 * @param rows one a purpose of the study, in its order, and last the messages that none of its tags is in
 * @param tagged people who wrote a message with a purpose
 */
public record PurposeDetails(List<PurposeRow> rows, int tagged) implements FindingDetails {
    public PurposeDetails {
        rows = List.copyOf(rows);
    }

    /**
     * One purpose.
     *
     * @param purpose its code; blank for the messages without one
     * @param people who wrote at least one of them; empty where they are too few to be told
     * @param messages empty where the people are too few to be told
     */
    public record PurposeRow(String purpose, OptionalInt people, OptionalInt messages) {
        public boolean hasPurpose() {
            return !purpose.isEmpty();
        }

        /** Without its numbers. */
        public PurposeRow withoutCounts() {
            return new PurposeRow(purpose, OptionalInt.empty(), OptionalInt.empty());
        }
    }
}
