package org.vpip.reports.disclosure;

/** Why something is not told. */
public enum Rule {
    /** Fewer people than the audience's smallest group. */
    SMALL_GROUP("smallGroup"),
    /** One to four people. */
    SMALL_COUNT("smallCount"),
    /** Would give away a withheld group by subtraction. */
    COMPLEMENT("complement"),
    /** A figure or drawing of a network of too few people. */
    SMALL_NETWORK("smallNetwork");

    private final String id;

    Rule(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
