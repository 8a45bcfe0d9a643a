package org.vpip.reports.planted;

import org.vpip.analysis.evaluation.Findings;

/** Violates rule 4: a writer that takes findings past the gate. */
public record UnreleasedFindingsWriter(Findings findings) {}
