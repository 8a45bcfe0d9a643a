package org.vpip.instruments.instrument.rule;

/** The purposes of an item's expressions. */
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

    /** Returns the column of the survey sheet. */
    public String column() {
        return column;
    }
}
