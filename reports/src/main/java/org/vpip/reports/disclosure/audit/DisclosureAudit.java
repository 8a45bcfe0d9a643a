package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vpip.analysis.finding.fact.KnownChoices;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.fact.PublishedFact;

/**
 * The audit of everything that one reader can hold. It computes what is possible by all facts together, and reports each
 * protected quantity whose range is too narrow. docs/disclosure.md has the rules; docs/decisions/0016-disclosure-audit.md has the
 * reasons.
 */
public final class DisclosureAudit {
    private final ReaderFacts known;
    private final SearchMemory memory;
    private final List<AuditFinding> findings = new ArrayList<>();

    private DisclosureAudit(ReaderFacts known, SearchMemory memory) {
        this.known = known;
        this.memory = memory;
    }

    /**
     * Returns the exposures, the narrowest first.
     *
     * @param published facts of one output folder or several, to whatever audience
     * @param choices of the people, where the study is at hand
     * @param explained the greatest number of exposures whose binding facts are searched for
     */
    public static List<Exposure> exposures(
            Audience reader, List<PublishedFact> published, KnownChoices choices, int explained) {
        return exposures(reader, published, choices, explained, new SearchMemory(SearchEffort.EXHAUSTIVE));
    }

    /**
     * Returns the exposures of each of several readers.
     *
     * @param published facts of one output folder or several, to whatever audience
     * @param choices of the people, where the study is at hand
     * @param explained the greatest number of exposures of a reader whose binding facts are searched for
     */
    public static Map<Audience, List<Exposure>> exposures(
            List<Audience> readers, List<PublishedFact> published, KnownChoices choices, int explained) {
        SearchMemory memory = new SearchMemory(SearchEffort.EXHAUSTIVE);
        Map<Audience, List<Exposure>> exposures = new EnumMap<>(Audience.class);
        readers.forEach(reader -> exposures.put(reader, exposures(reader, published, choices, explained, memory)));
        return exposures;
    }

    private static List<Exposure> exposures(
            Audience reader, List<PublishedFact> published, KnownChoices choices, int explained, SearchMemory memory) {
        DisclosureAudit audit = new DisclosureAudit(ReaderFacts.of(held(reader, published), choices), memory);
        audit.run();
        memory.end(false);
        return audit.exposures(explained);
    }

    /** Returns the facts that a reader can hold, under the rule for that reader. */
    static List<PublishedFact> held(Audience reader, Collection<PublishedFact> published) {
        return published.stream()
                .filter(fact -> reader.reads(fact.origin().audience()))
                .map(fact -> fact.readBy(reader))
                .toList();
    }

    private void run() {
        Set<BitSet> exposed = new HashSet<>();
        new PeopleAudit(known.ofPeople(), memory).findings().forEach(finding -> {
            findings.add(finding);
            exposed.add(finding.people());
        });
        for (VariableScope scope : VariableScope.of(known)) {
            VariableAudit.findings(known.of(scope), scope, memory)
                    .filter(finding -> !finding.isOfNumber() || exposed.add(finding.people()))
                    .forEach(findings::add);
        }
        AmountAudit.findings(known).forEach(findings::add);
        findings.sort(Comparator.comparing(
                finding -> finding.range().isDecided() ? finding.range().width() : Double.MAX_VALUE));
    }

    private List<Exposure> exposures(int explained) {
        List<Exposure> exposures = new ArrayList<>();
        for (AuditFinding finding : findings) {
            exposures.add(exposures.size() < explained ? finding.explained() : finding.unexplained());
        }
        return exposures;
    }
}
