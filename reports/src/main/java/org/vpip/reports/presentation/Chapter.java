package org.vpip.reports.presentation;

/** Part of a report that findings with one kind of details belong to, in the order of the report. */
public enum Chapter {
    SUMMARY("summary", ""),
    PRACTICE("practice", "practice.none"),
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

    /** Returns the key of the text of a chapter without findings; blank where it is left out. */
    public String emptyKey() {
        return emptyKey;
    }
}
