package org.vpip.reports.community;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vpip.analysis.evaluation.Findings;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.fact.PublishedFact;
import org.vpip.reports.disclosure.gate.DisclosureGate;

/** The releases of invented studies; each passes the gate once for all audiences and tests. */
public final class CommunityReleases {
    private static final Map<InventedStudy, GatedStudy> STUDIES = new ConcurrentHashMap<>();

    private CommunityReleases() {}

    /** A study and the gate that has judged it. */
    private record GatedStudy(DisclosureGate gate, Findings findings, boolean isComplete) {
        static GatedStudy of(InventedStudy study) {
            RandomCommunity community = study.community();
            Findings findings = FindingExamples.findings(community.findings());
            DisclosureGate gate = FindingExamples.gate();
            gate.release(findings, Audience.PUBLIC);
            return new GatedStudy(gate, findings, community.isComplete());
        }
    }

    /** Lets studies pass the gate, several at the same time where processors are free. */
    public static void prepare(Collection<InventedStudy> studies) {
        studies.parallelStream().forEach(CommunityReleases::gated);
    }

    private static GatedStudy gated(InventedStudy study) {
        return STUDIES.computeIfAbsent(study, GatedStudy::of);
    }

    /** Returns what an audience gets of a study. */
    public static Released of(Audience audience, InventedStudy study) {
        GatedStudy gated = gated(study);
        return gated.gate().release(gated.findings(), audience);
    }

    /** Returns the facts that are recorded with it. */
    public static List<PublishedFact> facts(Audience audience, InventedStudy study) {
        GatedStudy gated = gated(study);
        return gated.gate().facts(gated.findings(), audience);
    }

    /** Returns whether the groups of all members are known. */
    static boolean isComplete(InventedStudy study) {
        return gated(study).isComplete();
    }
}
