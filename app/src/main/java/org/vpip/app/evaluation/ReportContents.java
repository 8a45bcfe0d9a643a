package org.vpip.app.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vpip.analysis.evaluation.Evaluation;
import org.vpip.analysis.evaluation.Findings;
import org.vpip.analysis.evaluation.StudyChoices;
import org.vpip.app.evaluation.ReleaseAudit.ReaderExposures;
import org.vpip.instruments.study.Attribute;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.StudyLabels;
import org.vpip.instruments.study.partition.AttributePartitions;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ProgressListener;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.fact.PublishedFact;
import org.vpip.reports.disclosure.fact.RecordedNumbers;
import org.vpip.reports.disclosure.gate.DisclosureGate;
import org.vpip.reports.disclosure.gate.PartitionSearch;
import org.vpip.reports.disclosure.gate.PartitionSearch.PartitionedFindings;
import org.vpip.reports.disclosure.gate.WithheldReason;
import org.vpip.reports.export.ReleaseRecord;
import org.vpip.reports.export.ReleaseRecord.ReleaseApproval;
import org.vpip.reports.export.ReleaseRecord.ReleasedReports;

/**
 * The findings of a study that the gate passes for each audience, before anything of them is written. A number of which no fact
 * would be recorded stops the run here.
 *
 * @param partitions of the groups outside research
 * @param withheld why findings are withheld outside research; empty where nothing leaves it
 * @param facts that these findings tell the audiences outside research
 */
public record ReportContents(
        LoadedStudy loaded,
        AttributePartitions partitions,
        List<Released> released,
        List<PublishedFact> facts,
        List<WithheldReason> withheld) {
    public ReportContents {
        released = List.copyOf(released);
        facts = List.copyOf(facts);
        withheld = List.copyOf(withheld);
        for (Released reader : released) {
            RecordedNumbers.check(reader, facts);
        }
    }

    /**
     * Evaluates a study and passes the findings through the gate.
     *
     * @param progress listener to the findings that were tried
     * @throws IllegalArgumentException for a study with errors
     */
    public static ReportContents of(LoadedStudy loaded, List<Audience> audiences, ProgressListener progress) {
        if (!loaded.isUsable()) {
            throw new IllegalArgumentException("study must be without problems: " + loaded.problems());
        }
        Study study = loaded.study();
        Findings finest = Evaluation.of(study, loaded.plan());
        boolean researchersOnly = audiences.stream().allMatch(Audience::seesEverything);
        DisclosureGate gate = new DisclosureGate(sensitive(study), loaded.released(), StudyChoices.of(study), progress);
        PartitionedFindings outside = researchersOnly
                ? new PartitionedFindings(AttributePartitions.FINEST, finest)
                : new PartitionSearch(
                                study.design(),
                                finest,
                                partitions -> Evaluation.of(study, loaded.plan(), partitions),
                                gate)
                        .best();
        Findings merged = outside.findings();
        List<Released> released = new ArrayList<>();
        List<PublishedFact> facts = new ArrayList<>();
        for (Audience audience : audiences) {
            released.add(gate.release(audience.seesEverything() ? finest : merged, audience));
            if (!audience.seesEverything()) {
                facts.addAll(gate.facts(merged, audience));
            }
        }
        return new ReportContents(
                loaded, outside.partitions(), released, facts, facts.isEmpty() ? List.of() : gate.reasons(merged));
    }

    private static Set<String> sensitive(Study study) {
        return study.attributes().stream()
                .filter(Attribute::sensitive)
                .map(Attribute::id)
                .collect(Collectors.toSet());
    }

    /** Returns the labels of groups as an audience sees them: outside research, of the merged groups. */
    public StudyLabels labels(Audience audience) {
        return audience.seesEverything() ? StudyLabels.of(loaded.study()) : outsideLabels();
    }

    /** Returns the labels of merged groups. */
    StudyLabels outsideLabels() {
        return StudyLabels.of(loaded.study().with(partitions));
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

    /**
     * Returns how much each audience that may read something of this learns from it and earlier releases, without the facts
     * from which it follows. Without earlier releases, the gate has admitted only what is safe.
     */
    public List<ReaderExposures> exposures() {
        return outside().stream()
                .filter(audience -> !loaded.released().isEmpty())
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
        return ReleaseAudit.of(loaded.study(), facts, loaded.released());
    }
}
