package org.vpip.analysis.method;

import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.instruments.study.Study;

/** A finding's own seed, derived from the study's. It depends neither on the order of the plan nor on its other rows. */
final class FindingSeed {
    private FindingSeed() {}

    static long of(Study study, FindingSubject subject) {
        String name = subject.indicator() + " " + subject.waves() + " " + subject.subgroup();
        return study.settings().analysis().seed() * 1_000_003L + name.hashCode();
    }
}
