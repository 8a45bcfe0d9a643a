package org.vpip.instruments.instrument.rule;

/** What an expression of an item decides. */
public enum ItemRule {
    RELEVANT("relevant"),
    CONSTRAINT("constraint"),
    REQUIRED("required"),
    CALCULATION("calculation"),
    CHOICE_FILTER("choice_filter"),
    REPEAT_COUNT("repeat_count");

    private final String column;

    ItemRule(String column) {
        this.column = column;
    }

    /** Column of the survey sheet. */
    public String column() {
        return column;
    }
}
