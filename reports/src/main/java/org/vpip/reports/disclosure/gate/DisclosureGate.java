package org.vpip.reports.disclosure.gate;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vpip.analysis.evaluation.Findings;
import org.vpip.analysis.finding.fact.KnownChoices;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ProgressListener;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.audit.SafeFacts;
import org.vpip.reports.disclosure.fact.PublishedFact;
import org.vpip.reports.disclosure.fact.PublishedFacts;
import org.vpip.reports.disclosure.gate.Admission.AdmittedFindings;
import org.vpip.reports.disclosure.gate.AdmissionSeries.AdmittedTotals;

/**
 * The gate between findings and everything that leaves the program.
 *
 * <p>Researchers see everything. Everybody else sees the same numbers, so that no audience learns from the report of another: each
 * finding in the fullest form that is safe, by the audit, together with all that is published before it. Only a community
 * lead sees a picture of persons besides.
 */
public final class DisclosureGate {
    private final Set<String> sensitiveAttributes;
    private final SafeFacts earlier;
    private final ProgressListener progress;
    private final IdentityHashMap<Findings, AdmittedFindings> admitted = new IdentityHashMap<>();
    private Optional<AdmittedTotals> totals = Optional.empty();

    /**
     * @param sensitiveAttributes ids of attributes that need the stricter threshold
     * @param earlier facts of earlier releases, which readers may hold
     * @param choices of the people in the study
     * @param progress listener to the admission of findings
     */
    public DisclosureGate(
            Set<String> sensitiveAttributes,
            List<PublishedFact> earlier,
            KnownChoices choices,
            ProgressListener progress) {
        this.sensitiveAttributes = Set.copyOf(sensitiveAttributes);
        this.earlier = SafeFacts.of(
                Audience.PUBLIC,
                earlier.stream().map(fact -> fact.to(Audience.PUBLIC)).toList(),
                choices);
        this.progress = progress;
    }

    /** Returns what may be published of each finding, in the order of the findings. */
    public Released release(Findings findings, Audience audience) {
        List<ReleasedFinding> released = audience.seesEverything()
                ? findings.all().stream().<ReleasedFinding>map(Shown::whole).toList()
                : outsideResearch(findings, audience);
        return new Released(audience, findings.study(), findings.planHash(), findings.dataHash(), released);
    }

    /** Returns the same for every audience; a lead also gets the pictures of people. */
    private List<ReleasedFinding> outsideResearch(Findings findings, Audience audience) {
        AdmittedFindings all = admitted(findings);
        List<ReleasedFinding> released = new ArrayList<>(all.released());
        if (audience.seesPeopleDrawn()) {
            all.pictures().forEach(released::set);
        }
        return released;
    }

    /** Returns everything that the findings tell an audience outside research. */
    public List<PublishedFact> facts(Findings findings, Audience audience) {
        List<PublishedFact> facts = new ArrayList<>(PublishedFacts.of(release(findings, audience), this::fewest));
        admitted(findings).named().forEach(fact -> facts.add(fact.to(audience)));
        if (audience.seesPeopleDrawn()) {
            admitted(findings).drawn().forEach(fact -> facts.add(fact.to(audience)));
        }
        return facts;
    }

    /** Returns why findings are withheld outside research, in the order of the findings. */
    public List<WithheldReason> reasons(Findings findings) {
        return admitted(findings).reasons();
    }

    private AdmittedFindings admitted(Findings findings) {
        return admitted.computeIfAbsent(findings, this::admit);
    }

    private AdmittedFindings admit(Findings findings) {
        AdmittedFindings all = new Admission(
                        findings.all(), earlier, totals, this::fewest, sensitiveAttributes::contains)
                .admitted(progress);
        totals = Optional.of(all.totals());
        return all;
    }

    /** Returns the fewest people whom a number about a subject needs outside research. */
    int fewest(FindingSubject subject) {
        String attribute = subject.subgroup().attribute();
        boolean group = attribute != null && sensitiveAttributes.contains(attribute);
        return Audience.PUBLIC.fewestPeople(
                group || sensitiveAttributes.contains(subject.call().attribute()));
    }
}
