package org.vpip.app.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.analysis.evaluation.Evaluation;
import org.vpip.analysis.evaluation.StudyChoices;
import org.vpip.analysis.network.exchange.NetworkExport;
import org.vpip.analysis.recordlinkage.LinkedStudy;
import org.vpip.analysis.score.ResponseQualityCheck;
import org.vpip.app.evaluation.LoadedStudy;
import org.vpip.app.instrument.PrintedInstrument;
import org.vpip.app.study.ServedStudy;
import org.vpip.instruments.codebook.Codebook;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.publication.PublicationCheck;
import org.vpip.instruments.schema.AffectedOutput;
import org.vpip.instruments.study.Attribute;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.StudyLabels;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ProgressListener;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.gate.DisclosureGate;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.document.Report;
import org.vpip.reports.export.FindingsCsv;
import org.vpip.reports.export.FindingsJson;
import org.vpip.reports.template.ReportTemplate;

/** The outputs of a study as texts to compare, without the hashes of its files. */
record FolderOutputs(LoadedStudy loaded, Path temporary) {

    String of(AffectedOutput output) throws IOException {
        Study study = loaded.study();
        return switch (output) {
            case FINDINGS -> findings();
            case REPORT -> reports();
            case RELEASE -> releasedOutside() + study.settings().reviewers();
            case QUALITY -> ResponseQualityCheck.of(study).toString();
            case NETWORKS -> NetworkExport.of(study).toString();
            case LINKAGE -> LinkedStudy.of(study).matches() + findings();
            case PAGES -> pages();
            case INSTRUMENT ->
                study.instruments().stream().map(this::instrument).collect(Collectors.joining("\n"));
            case EXPORT, CHECK, NOTE, PLANNED -> "";
        };
    }

    private Released released(Audience audience) {
        Set<String> sensitive = loaded.study().attributes().stream()
                .filter(Attribute::sensitive)
                .map(Attribute::id)
                .collect(Collectors.toSet());
        return new DisclosureGate(sensitive, List.of(), StudyChoices.of(loaded.study()), ProgressListener.SILENT)
                .release(Evaluation.of(loaded.study(), loaded.plan()), audience);
    }

    private String findings() throws IOException {
        FindingsJson.write(released(Audience.RESEARCHER), temporary);
        return Files.readString(temporary)
                .lines()
                .filter(line -> !line.contains("\"hash\""))
                .collect(Collectors.joining("\n"));
    }

    private String releasedOutside() throws IOException {
        FindingsCsv.write(released(Audience.FUNDER), temporary);
        return Files.readString(temporary);
    }

    private String reports() {
        Released released = released(Audience.RESEARCHER);
        return report(released, Language.ENGLISH) + report(released, Language.FRENCH);
    }

    /** The words and tables of the report for researchers; its pictures show nothing else. */
    private String report(Released released, Language language) {
        Report report = ReportTemplate.of(released, StudyLabels.of(loaded.study()), language, loaded.intake());
        Stream<ContentBlock> blocks = report.sections().stream().flatMap(section -> section.blocks().stream());
        return report.title()
                + report.kind()
                + blocks.filter(block ->
                                block instanceof ContentBlock.Paragraph || block instanceof ContentBlock.ReportTable)
                        .map(String::valueOf)
                        .filter(block -> !block.contains("sha256") && !block.matches("(?s).*[0-9a-f]{32}.*"))
                        .collect(Collectors.joining("\n"));
    }

    /** Who is asked what on some days, what they agree to, and the texts of the questionnaires. */
    private String pages() {
        ServedStudy served = new ServedStudy(loaded.study(), null);
        String days = Stream.of("2025-01-20", "2025-10-01", "2030-01-01", "2034-01-01")
                .map(LocalDate::parse)
                .map(served::openInvitations)
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
        return days
                + served.consentScopes()
                + served.joining().map(Instrument::title)
                + served.study().instruments().stream()
                        .map(PrintedInstrument::html)
                        .collect(Collectors.joining());
    }

    private String instrument(Instrument instrument) {
        Problems problems = new Problems();
        PublicationCheck.check(instrument, "instrument", problems);
        return PrintedInstrument.html(instrument)
                + Codebook.of(instrument)
                + instrument.rules()
                + instrument.scales()
                + instrument.description().get("consent")
                + instrument.description().isLinked()
                + instrument.description().get("items_per_screen")
                + problems.list();
    }
}
