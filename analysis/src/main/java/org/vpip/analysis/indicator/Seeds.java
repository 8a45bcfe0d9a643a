package org.vpip.analysis.indicator;

import org.vpip.analysis.finding.Subject;
import org.vpip.instruments.study.Study;

/** Each finding's own seed, from the study's: it depends neither on the order of the plan nor on what else is asked. */
final class Seeds {
    private Seeds() {}

    static long of(Study study, Subject subject) {
        String name = subject.indicator() + " " + subject.waves() + " " + subject.slice();
        return study.settings().analysis().seed() * 1_000_003L + name.hashCode();
    }
}
