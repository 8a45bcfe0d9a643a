package org.vpip.instruments.response;

/** The pseudonym of one person: random, never a name, an address or an order of enrolment. */
public record ParticipantId(String value) implements Comparable<ParticipantId> {
    @Override
    public int compareTo(ParticipantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
