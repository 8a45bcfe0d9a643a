package org.vpip.analysis.method;

import org.vpip.analysis.finding.Subject;
import org.vpip.instruments.study.Study;

/** A finding's own seed, derived from the study's. It depends neither on the order of the plan nor on its other rows. */
final class FindingSeed {
    private FindingSeed() {}

    static long of(Study study, Subject subject) {
        String name = subject.indicator() + " " + subject.waves() + " " + subject.slice();
        return study.settings().analysis().seed() * 1_000_003L + name.hashCode();
    }
}
