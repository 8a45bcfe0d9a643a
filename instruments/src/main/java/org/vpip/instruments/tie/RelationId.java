package org.vpip.instruments.tie;

/** The short name of one kind of tie, such as advice. */
public record RelationId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
