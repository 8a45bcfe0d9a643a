package org.vpip.analysis.finding.fact;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.vpip.instruments.response.ParticipantId;

/**
 * The people behind a fact. Sets can be counted and compared; who is in them is known to {@link PersonIndex} alone, so that no
 * writer can print a pseudonym from a fact.
 */
public final class PersonSet {
    /** The set without people. */
    public static final PersonSet EMPTY = new PersonSet(Set.of());

    private final Set<ParticipantId> people;

    private PersonSet(Set<ParticipantId> people) {
        this.people = people;
    }

    /** Returns the set of these people. */
    public static PersonSet of(Collection<ParticipantId> people) {
        return people.isEmpty() ? EMPTY : new PersonSet(Set.copyOf(people));
    }

    public int count() {
        return people.size();
    }

    public boolean isEmpty() {
        return people.isEmpty();
    }

    /** Returns those who are in this set and not in another. */
    public PersonSet minus(PersonSet others) {
        return of(people.stream()
                .filter(person -> !others.people.contains(person))
                .toList());
    }

    /** Returns those who are in this set or in another. */
    public PersonSet plus(PersonSet others) {
        return of(Stream.concat(people.stream(), others.people.stream())
                .distinct()
                .toList());
    }

    /** Returns whether everybody in another set is in this one. */
    public boolean includes(PersonSet others) {
        return people.containsAll(others.people);
    }

    Set<ParticipantId> people() {
        return people;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonSet set && people.equals(set.people);
    }

    @Override
    public int hashCode() {
        return people.hashCode();
    }

    /** Returns the number of people only. */
    @Override
    public String toString() {
        return count() + " people";
    }
}
