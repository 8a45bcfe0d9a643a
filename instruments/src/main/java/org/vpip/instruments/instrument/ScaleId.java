package org.vpip.instruments.instrument;

/** The short name of a scale, unique in the study. */
public record ScaleId(String value) implements Comparable<ScaleId> {
    @Override
    public int compareTo(ScaleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
