package org.vpip.instruments.instrument;

/** The short name of a questionnaire, equal to its folder and to the file of its responses. */
public record InstrumentId(String value) implements Comparable<InstrumentId> {
    @Override
    public int compareTo(InstrumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
