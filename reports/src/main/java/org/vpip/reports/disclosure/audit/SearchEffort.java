package org.vpip.reports.disclosure.audit;

/** How much is tried until something counts as impossible. */
enum SearchEffort {
    QUICK(0, 40, 15),
    /** What comes after a quick search in the gate, before something counts as exposed; that has branched already. */
    THOROUGH(20, 0, 15),
    /** The same in an audit, which must not call exposed what the gate found to be safe. */
    EXHAUSTIVE(60, 1000, 80);

    private final int vertices;
    private final int steps;
    private final int patience;

    SearchEffort(int vertices, int steps, int patience) {
        this.vertices = vertices;
        this.steps = steps;
        this.patience = patience;
    }

    /** Returns the number of vertices of the linear program, chosen by lot, near which a state is looked for. */
    int vertices() {
        return vertices;
    }

    /** Returns the greatest number of steps of branching; a number, not a time, so that every machine has the same result. */
    int steps() {
        return steps;
    }

    /** Returns the number of small moves without any progress after which a search gives up. */
    int patience() {
        return patience;
    }
}
