package org.vpip.instruments.response;

/** Short name of one time of asking, such as t0. */
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
