package org.vpip.instruments.response;

/** The short name of one community of practice. */
public record CommunityId(String value) implements Comparable<CommunityId> {
    @Override
    public int compareTo(CommunityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
