package org.vpip.app.attack;

import java.util.BitSet;

/**
 * A set of people.
 *
 * @param people by their positions
 * @param fewest people of whom a number may be known
 */
record Crowd(String label, BitSet people, int fewest) {
    static final int FEW = 5;
    static final int FEW_SENSITIVE = 10;

    int size() {
        return people.cardinality();
    }

    /** Returns those who are not in another set. */
    Crowd without(Crowd other) {
        BitSet rest = (BitSet) people.clone();
        rest.andNot(other.people);
        return new Crowd(label + " without " + other.label, rest, Math.max(fewest, other.fewest));
    }

    /** Returns those who are also in another set. */
    Crowd shared(Crowd other) {
        BitSet both = (BitSet) people.clone();
        both.and(other.people);
        return new Crowd(label + " and " + other.label, both, Math.max(fewest, other.fewest));
    }

    /** Returns the same people under the rule of five, as those of no group that a report names. */
    Crowd plain() {
        return new Crowd(label, people, FEW);
    }

    /** Returns those of whom something else is known as well. */
    Crowd among(String about, BitSet others) {
        return shared(new Crowd(about, others, fewest));
    }

    boolean isFew() {
        return size() > 0 && size() < fewest;
    }
}
