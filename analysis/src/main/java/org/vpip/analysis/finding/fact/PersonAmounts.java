package org.vpip.analysis.finding.fact;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.vpip.instruments.response.ParticipantId;

/**
 * The amounts behind a total, such as hours, by person. They can be read without names only; they are for the judgement of a total and
 * are never written to a file.
 */
public final class PersonAmounts {
    /** The amounts of a total that was published earlier, which are no longer at hand. */
    public static final PersonAmounts UNKNOWN = new PersonAmounts(Map.of());

    private final Map<ParticipantId, Double> amounts;

    private PersonAmounts(Map<ParticipantId, Double> amounts) {
        this.amounts = amounts;
    }

    /** Returns the amounts of these people. */
    public static PersonAmounts of(Map<ParticipantId, Double> amounts) {
        return amounts.isEmpty() ? UNKNOWN : new PersonAmounts(Map.copyOf(amounts));
    }

    /** Returns the amounts of people, the largest first; empty where one is not at hand. */
    public Optional<double[]> descending(PersonSet people) {
        return amounts.keySet().containsAll(people.people())
                ? Optional.of(people.people().stream()
                        .map(amounts::get)
                        .sorted(Comparator.reverseOrder())
                        .mapToDouble(Double::doubleValue)
                        .toArray())
                : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonAmounts same && amounts.equals(same.amounts);
    }

    @Override
    public int hashCode() {
        return amounts.hashCode();
    }

    /** Returns the number of people only. */
    @Override
    public String toString() {
        return "amounts of " + amounts.size() + " people";
    }
}
