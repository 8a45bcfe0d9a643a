package org.vpip.app.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vpip.analysis.evaluation.StudyChoices;
import org.vpip.analysis.finding.fact.KnownChoices;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.StudyLabels;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.audit.DisclosureAudit;
import org.vpip.reports.disclosure.audit.Exposure;
import org.vpip.reports.disclosure.fact.PublishedFact;
import org.vpip.reports.export.FactsJson.StudyFacts;
import org.vpip.reports.exposure.ExposureTexts;

/** The audit of several output folders of one study together. */
public final class ReleaseAudit {
    private final Study study;
    private final List<PublishedFact> facts;

    private ReleaseAudit(Study study, List<PublishedFact> facts) {
        this.study = study;
        this.facts = facts;
    }

    /** Returns the audit of findings that are not written yet, together with earlier releases. */
    static ReleaseAudit of(Study study, List<PublishedFact> facts, List<PublishedFact> earlier) {
        return new ReleaseAudit(
                study, Stream.concat(facts.stream(), earlier.stream()).toList());
    }

    /** The numbers that one audience can learn too closely, the narrowest first. */
    public record ReaderExposures(Audience reader, List<Exposure> exposures) {
        public ReaderExposures {
            exposures = List.copyOf(exposures);
        }

        /** Returns the lines for the first exposures. */
        public List<String> lines(int most, ExposureTexts texts) {
            return exposures.stream()
                    .limit(most)
                    .flatMap(exposure -> texts.lines(exposure).stream())
                    .toList();
        }

        public int count() {
            return exposures.size();
        }
    }

    /** Returns the folders that have no facts of the study: they were not written by {@code analyse} for it. */
    public static List<Path> foreign(Study study, List<Path> folders) throws IOException {
        List<Path> foreign = new ArrayList<>();
        for (Path folder : folders) {
            Path file = folder.resolve(FactsFile.NAME);
            if (!Files.isRegularFile(file)
                    || !FactsFile.read(file).study().equals(study.settings().id())) {
                foreign.add(folder);
            }
        }
        return foreign;
    }

    /** Reads the facts of folders none of which is foreign, and adds those of all releases in the ledger of the study. */
    public static ReleaseAudit read(LoadedStudy loaded, List<Path> folders) throws IOException {
        List<PublishedFact> facts = new ArrayList<>(loaded.released());
        for (Path folder : folders) {
            StudyFacts read = FactsFile.read(folder.resolve(FactsFile.NAME));
            facts.addAll(read.facts());
        }
        return new ReleaseAudit(loaded.study(), facts);
    }

    /**
     * Returns the result for each audience that something was written for.
     *
     * @param explained the greatest number of exposures of an audience whose facts are searched for
     */
    public List<ReaderExposures> exposures(int explained) {
        return exposures(explained, Audience.PUBLIC);
    }

    /**
     * Returns the result for an audience, and for each that may read what it gets as well and gets something of its own. Any
     * other knows no more than an audience that is listed.
     *
     * @param explained the greatest number of exposures of an audience whose facts are searched for
     */
    public List<ReaderExposures> exposures(int explained, Audience addressee) {
        KnownChoices choices = StudyChoices.of(study);
        List<Audience> readers = Stream.of(Audience.PUBLIC, Audience.FUNDER, Audience.LEAD)
                .filter(reader -> reader.reads(addressee))
                .filter(reader -> facts.stream().anyMatch(fact -> fact.origin().audience() == reader))
                .toList();
        Map<Audience, List<Exposure>> exposures = DisclosureAudit.exposures(readers, facts, choices, explained);
        return readers.stream()
                .map(reader -> new ReaderExposures(reader, exposures.getOrDefault(reader, List.of())))
                .toList();
    }

    /** Returns the ids of the indicators that tell something of which the audit has no model. */
    public List<String> unmodelled() {
        return facts.stream()
                .filter(fact -> !fact.isModelled())
                .map(fact -> fact.origin().indicator().value())
                .distinct()
                .toList();
    }

    public ExposureTexts texts(Language language) {
        return new ExposureTexts(language, StudyLabels.of(study));
    }
}
