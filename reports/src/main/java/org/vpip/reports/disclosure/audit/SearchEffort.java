package org.vpip.reports.disclosure.audit;

/**
 * How much is tried until something counts as impossible.
 *
 * @see AttackerModel#thorough()
 */
enum SearchEffort {
    QUICK(1, 0),
    /** For what would otherwise be taken for exposed. */
    THOROUGH(20, 20);

    private final int states;
    private final int vertices;

    SearchEffort(int states, int vertices) {
        this.states = states;
        this.vertices = vertices;
    }

    /** Returns the greatest number of known states of either kind near which another one is looked for. */
    int states() {
        return states;
    }

    /** Returns the number of other vertices of the linear program near which a state is looked for. */
    int vertices() {
        return vertices;
    }
}
