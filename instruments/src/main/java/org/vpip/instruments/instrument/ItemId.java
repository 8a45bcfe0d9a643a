package org.vpip.instruments.instrument;

/** The name of one question, unchanged across versions, waves and exports. */
public record ItemId(String value) implements Comparable<ItemId> {
    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
