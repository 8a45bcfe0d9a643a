package org.vpip.instruments.response;

/** The short name of one wave, such as t0. */
public record WaveId(String value) implements Comparable<WaveId> {
    @Override
    public int compareTo(WaveId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
