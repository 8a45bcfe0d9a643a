package org.vpip.analysis.method;

import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.study.Study;

/** The seed of a finding, derived from the study's. It depends neither on the order of the plan nor on its other rows. */
final class FindingSeed {
    private FindingSeed() {}

    static long of(Study study, FindingSubject subject) {
        String name = subject.indicator() + " " + subject.waves() + " " + key(subject.subgroup());
        return study.settings().analysis().seed() * 1_000_003L + name.hashCode();
    }

    /** Returns a text that must never change, even if the type is renamed: published numbers depend on these seeds. */
    private static String key(Subgroup subgroup) {
        return "Slice[community=" + subgroup.community() + ", attribute=" + subgroup.attribute() + ", code="
                + subgroup.code() + "]";
    }
}
