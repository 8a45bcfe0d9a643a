package org.vpip.analysis.network;

/** Which share of the roster must have answered for a measure to be told. */
enum Needs {
    /** It speaks of single members' own ties. */
    ANY(0),
    MOST(0.6),
    /** It hangs on paths, which one silent member can cut. */
    NEARLY_ALL(0.8);

    private final double share;

    Needs(double share) {
        this.share = share;
    }

    double share() {
        return share;
    }
}
