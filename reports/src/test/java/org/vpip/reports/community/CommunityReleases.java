package org.vpip.reports.community;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vpip.analysis.evaluation.Findings;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.fact.PublishedFact;
import org.vpip.reports.disclosure.gate.DisclosureGate;

/** The releases of invented communities; each passes the gate once for all audiences and tests. */
public final class CommunityReleases {
    private static final DisclosureGate GATE = FindingExamples.gate();
    private static final Map<Long, Findings> FINDINGS = new HashMap<>();

    private CommunityReleases() {}

    /** Returns what an audience gets of the community with a seed. */
    public static synchronized Released of(Audience audience, long seed) {
        return GATE.release(findings(seed), audience);
    }

    /** Returns the facts that are recorded with it. */
    public static synchronized List<PublishedFact> facts(Audience audience, long seed) {
        return GATE.facts(findings(seed), audience);
    }

    private static Findings findings(long seed) {
        return FINDINGS.computeIfAbsent(
                seed, invented -> FindingExamples.findings(new RandomCommunity(invented).findings()));
    }
}
