package org.vpip.sample.planted;

import org.vpip.analysis.statistics.paired.PairedTTest;

/** Violates rule 6: a sample that checks itself with the analysis. */
public record SelfCheck(PairedTTest test) {}
