package org.vpip.analysis.finding.subject;

/** A kind of source that a number can come from. A plan names it before the colon; engagement has three. */
public enum SourceKind {
    SCALE("scale"),
    ITEM("item"),
    NETWORK("network"),
    AGREEMENT("agreement"),
    SESSIONS("engagement"),
    ONLINE_SPACES("engagement"),
    REGIONS("engagement"),
    /** Records that no plan asks about: who responded, what participants thought of sessions, codes. */
    RECORDS("");

    private final String prefix;

    SourceKind(String prefix) {
        this.prefix = prefix;
    }

    /** Returns what a plan writes before the colon; blank for what no plan can name. */
    public String prefix() {
        return prefix;
    }
}
