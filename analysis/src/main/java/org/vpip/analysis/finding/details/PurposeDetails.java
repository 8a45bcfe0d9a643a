package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.OptionalInt;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;

/**
 * Messages by purpose.
 *
 * @param rows one for each purpose of the study, in its order, and last the messages without a tag
 * @param tagged people who wrote a message with a purpose
 */
public record PurposeDetails(List<PurposeRow> rows, int tagged) implements FindingDetails {

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        FindingNumbers numbers = new FindingNumbers().add(FindingNumbers.VALUE, value, unmodelled);
        for (int i = 0; i < rows.size(); i++) {
            String path = "purposes[" + i + "].";
            numbers.add(path + "people", rows.get(i).people(), unmodelled);
            numbers.add(path + "messages", rows.get(i).messages(), unmodelled);
        }
        return numbers;
    }

    public PurposeDetails {
        rows = List.copyOf(rows);
    }

    /**
     * One purpose.
     *
     * @param purpose its code; blank for messages without one
     * @param people who wrote at least one of the messages; empty where they are too few to be published
     * @param messages empty where the people are too few to be published
     */
    public record PurposeRow(String purpose, OptionalInt people, OptionalInt messages) {
        public boolean hasPurpose() {
            return !purpose.isEmpty();
        }

        /** Removes the numbers. */
        public PurposeRow withoutCounts() {
            return new PurposeRow(purpose, OptionalInt.empty(), OptionalInt.empty());
        }
    }
}
