package org.vpip.reports.presentation;

/** A chapter of a report for findings of some kinds of details; declared in the order of the report. */
public enum Chapter {
    SUMMARY("summary", ""),
    PRACTICE("practice", "practice.none"),
    ROBUSTNESS("robustness", ""),
    NETWORK("network", "network.none"),
    AGREEMENT("agreement", ""),
    ENGAGEMENT("engagement", ""),
    LINKAGE("linkage", "");

    private final String id;
    private final String emptyKey;

    Chapter(String id, String emptyKey) {
        this.id = id;
        this.emptyKey = emptyKey;
    }

    /** Returns the key of the title. */
    public String titleKey() {
        return "section." + id;
    }

    /** Returns the key of the text of a chapter without findings; blank if the report omits the chapter. */
    public String emptyKey() {
        return emptyKey;
    }
}
