package org.vpip.reports.presentation;

/** The form in which the summary states a finding other than a main outcome. */
public enum SummaryForm {
    SENTENCE,
    /** A sentence for each clear change, and one list of the names of unclear changes. */
    SENTENCE_IF_CLEAR,
    /** A sentence for all waves of a measure. */
    ALL_WAVES
}
