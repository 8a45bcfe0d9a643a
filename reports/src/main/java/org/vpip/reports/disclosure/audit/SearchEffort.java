package org.vpip.reports.disclosure.audit;

/** How much is tried until something counts as impossible. */
enum SearchEffort {
    QUICK(0, true),
    /** What comes after a quick search, before something counts as exposed. */
    THOROUGH(20, false);

    private final int vertices;
    private final boolean branches;

    SearchEffort(int vertices, boolean branches) {
        this.vertices = vertices;
        this.branches = branches;
    }

    /** Returns the number of vertices of the linear program, chosen by lot, near which a state is looked for. */
    int vertices() {
        return vertices;
    }

    /** Returns whether the search branches. */
    boolean branches() {
        return branches;
    }
}
