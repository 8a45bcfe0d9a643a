package org.vpip.reports.planted;

import org.vpip.analysis.finding.SignificanceTest;

/** Violates rule 11: a sentence that looks at p instead of asking the verdict. */
public final class PValueReading {
    public boolean isClear(SignificanceTest test) {
        return test.p() < SignificanceTest.LEVEL;
    }
}
