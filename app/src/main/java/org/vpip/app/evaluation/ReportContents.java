package org.vpip.app.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vpip.analysis.evaluation.Evaluation;
import org.vpip.analysis.evaluation.Findings;
import org.vpip.app.evaluation.ReleaseAudit.ReaderExposures;
import org.vpip.instruments.study.Attribute;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.fact.PublishedFact;
import org.vpip.reports.disclosure.fact.PublishedFacts;
import org.vpip.reports.disclosure.gate.DisclosureGate;
import org.vpip.reports.export.ReleaseRecord;
import org.vpip.reports.export.ReleaseRecord.ReleaseApproval;
import org.vpip.reports.export.ReleaseRecord.ReleasedReports;

/**
 * The findings of a study that the gate passes for each audience, before anything of them is written.
 *
 * @param facts that these findings tell the audiences outside research
 * @param earlier facts of all earlier releases
 */
public record ReportContents(
        LoadedStudy loaded, List<Released> released, List<PublishedFact> facts, List<PublishedFact> earlier) {
    public ReportContents {
        released = List.copyOf(released);
        facts = List.copyOf(facts);
        earlier = List.copyOf(earlier);
    }

    /**
     * Evaluates a study and passes the findings through the gate.
     *
     * @throws IllegalArgumentException for a study with errors
     */
    public static ReportContents of(LoadedStudy loaded, List<Audience> audiences) {
        if (!loaded.isUsable()) {
            throw new IllegalArgumentException("study must be without problems: " + loaded.problems());
        }
        Findings findings = Evaluation.of(loaded.study(), loaded.plan());
        Set<String> sensitive = loaded.study().attributes().stream()
                .filter(Attribute::sensitive)
                .map(Attribute::id)
                .collect(Collectors.toSet());
        DisclosureGate gate = new DisclosureGate(sensitive, loaded.released());
        List<Released> released = new ArrayList<>();
        List<PublishedFact> facts = new ArrayList<>();
        for (Audience audience : audiences) {
            Released passed = gate.release(findings, audience);
            released.add(passed);
            if (!audience.seesEverything()) {
                facts.addAll(PublishedFacts.of(findings, passed, subject -> gate.fewest(subject, audience)));
            }
        }
        return new ReportContents(loaded, released, facts, gate.earlier());
    }

    public List<Audience> audiences() {
        return released.stream().map(Released::audience).toList();
    }

    /** Returns the audiences outside research. */
    public List<Audience> outside() {
        return audiences().stream()
                .filter(audience -> !audience.seesEverything())
                .toList();
    }

    /** Returns how much each audience that may read something of this learns, without the facts from which it follows. */
    public List<ReaderExposures> exposures() {
        return outside().stream()
                .max(Comparator.naturalOrder())
                .map(widest -> audit().exposures(0, widest))
                .orElse(List.of());
    }

    /**
     * Returns what the ledger keeps of a release for one audience.
     *
     * @param files SHA-256 of each file
     */
    public ReleaseRecord record(ReleaseApproval approval, List<Language> languages, Map<String, String> files) {
        Released only = released.get(0);
        ReleasedReports reports = new ReleasedReports(languages, only.planHash(), only.dataHash(), files);
        return new ReleaseRecord(only.study(), only.audience(), approval, reports, facts);
    }

    /** Returns the audit of these findings together with all earlier releases. */
    public ReleaseAudit audit() {
        return ReleaseAudit.of(loaded.study(), facts, earlier);
    }
}
