package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.audit.ProtectedPeople.Group;
import org.vpip.reports.disclosure.fact.PublishedFact;

/**
 * The audit of everything that one reader can hold. It computes what is possible by all facts together, and reports each
 * protected quantity whose range is too narrow. docs/disclosure.md has the rules; docs/decisions/0016-disclosure-audit.md has the
 * reasons.
 */
public final class DisclosureAudit {
    private final ReaderFacts known;
    private final List<AuditFinding> findings = new ArrayList<>();

    private DisclosureAudit(ReaderFacts known) {
        this.known = known;
    }

    /**
     * Returns the exposures, the narrowest first.
     *
     * @param published facts of one output folder or several, to whatever audience
     * @param explained the greatest number of exposures whose binding facts are searched for
     */
    public static List<Exposure> exposures(Audience reader, List<PublishedFact> published, int explained) {
        List<PublishedFact> held = published.stream()
                .filter(fact -> reader.reads(fact.origin().audience()))
                .map(fact -> fact.readBy(reader))
                .toList();
        DisclosureAudit audit = new DisclosureAudit(ReaderFacts.of(held));
        audit.run();
        return audit.exposures(explained);
    }

    private void run() {
        AtomPartition partition = known.partition();
        findings.addAll(new PeopleAudit(known, ProtectedPeople.of(partition, known.facts(), List.of())).findings());
        known.byVariable().forEach((variable, facts) -> {
            VariableDomain domain = VariableDomain.of(variable, facts);
            if (domain.isModelled()) {
                Collection<Group> groups = ProtectedPeople.of(partition, facts, known.facts());
                findings.addAll(new VariableAudit(known, domain).findings(groups));
            }
        });
        findings.sort(Comparator.comparing(
                finding -> finding.range().isDecided() ? finding.range().width() : Double.MAX_VALUE));
    }

    private List<Exposure> exposures(int explained) {
        List<Exposure> exposures = new ArrayList<>();
        for (AuditFinding finding : findings) {
            List<PublishedFact> binding = exposures.size() < explained ? binding(finding) : List.of();
            exposures.add(new Exposure(finding.quantity(), finding.range(), binding));
        }
        return exposures;
    }

    private List<PublishedFact> binding(AuditFinding finding) {
        int atoms = known.partition().count();
        return BindingFacts.of(
                        known.facts(),
                        some -> finding.isExposed().test(AttackerModel.of(atoms, some, finding.domain())))
                .stream()
                .map(AtomFact::published)
                .toList();
    }
}
