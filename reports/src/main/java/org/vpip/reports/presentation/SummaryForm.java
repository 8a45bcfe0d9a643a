package org.vpip.reports.presentation;

/** How the summary words a finding that is no main outcome. */
public enum SummaryForm {
    SENTENCE,
    /** A sentence for a clear change; the names of unclear ones are listed together. */
    SENTENCE_IF_CLEAR,
    /** One sentence for all waves of a measure. */
    ALL_WAVES
}
