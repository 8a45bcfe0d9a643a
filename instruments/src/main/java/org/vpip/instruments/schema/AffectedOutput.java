package org.vpip.instruments.schema;

import java.util.Locale;

/** The output that a column or key of the study folder changes. */
public enum AffectedOutput {
    /** Numbers of findings.json and findings.csv, or the people counted. */
    FINDINGS,
    /** Texts and tables of the reports. */
    REPORT,
    /** Findings that leave the research team, or what their release takes. */
    RELEASE,
    /** The table quality.csv of careless answers. */
    QUALITY,
    /** The network files. */
    NETWORKS,
    /** The linkage of self-generated codes. */
    LINKAGE,
    /** The pages, questionnaires and letters of the web application. */
    PAGES,
    /** The study that the web application stores and {@code export} writes. */
    EXPORT,
    /** The instrument that {@code inspect}, {@code convert} and {@code check --publishable} read. */
    INSTRUMENT,
    /** The problems that {@code check} reports, and nothing else. */
    CHECK,
    /** Nothing: a label or a note. */
    NOTE,
    /** Nothing yet: a value is a problem. */
    PLANNED;

    static AffectedOutput of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
