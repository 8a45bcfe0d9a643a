package org.vpip.instruments.instrument;

/** Name of one question, the same in every version, wave and export. */
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
