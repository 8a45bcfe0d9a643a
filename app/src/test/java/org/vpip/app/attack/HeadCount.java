package org.vpip.app.attack;

/** A published number of people. */
record HeadCount(Crowd crowd, double low, double high) {
    static HeadCount exactly(Crowd crowd, int number) {
        return new HeadCount(crowd, number, number);
    }

    static HeadCount fewest(Crowd crowd, int number) {
        return new HeadCount(crowd, number, Double.POSITIVE_INFINITY);
    }
}
