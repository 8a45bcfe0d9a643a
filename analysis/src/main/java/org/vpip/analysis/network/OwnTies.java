package org.vpip.analysis.network;

/**
 * The knowledge of one person about a network from her own ties.
 *
 * @param attribute whose groups are compared; blank for measures without groups
 */
record OwnTies(Network network, String attribute, int person) {
    /** Number of {@link #counts}. */
    static final int KINDS = 7;

    /** Returns her pairs with a tie and without one; mutual, asymmetric and other pairs; ties within and between groups. */
    int[] counts() {
        int[] counts = new int[KINDS];
        for (int other = 0; other < network.size(); other++) {
            if (other != person) {
                count(person, other, counts);
                if (network.isDirected()) {
                    count(other, person, counts);
                    countPair(other, counts);
                }
            }
        }
        return counts;
    }

    private void count(int from, int to, int[] counts) {
        boolean tied = network.hasTie(from, to);
        counts[0] += tied ? 1 : 0;
        counts[1] += !tied && network.isObserved(from, to) ? 1 : 0;
        String one = network.group(from, attribute);
        String two = network.group(to, attribute);
        if (tied && !one.isEmpty() && !two.isEmpty()) {
            counts[one.equals(two) ? 5 : 6]++;
        }
    }

    private void countPair(int other, int[] counts) {
        boolean names = network.hasTie(person, other);
        boolean named = network.hasTie(other, person);
        if (network.isObserved(person, other) && network.isObserved(other, person)) {
            counts[names && named ? 2 : names || named ? 3 : 4]++;
        }
    }

    /** Returns the number of people whom she names or who name her. */
    int contacts() {
        int contacts = 0;
        for (int other = 0; other < network.size(); other++) {
            contacts += other != person && (network.hasTie(person, other) || network.hasTie(other, person)) ? 1 : 0;
        }
        return contacts;
    }
}
