package org.vpip.app.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.vpip.analysis.network.exchange.NetworkExport;
import org.vpip.analysis.network.exchange.NetworkFile;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.StudyLabels;
import org.vpip.instruments.tabular.SheetWriter;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.chart.ChartFileWriter;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ProgressListener;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.document.Chart.CaptionedChart;
import org.vpip.reports.document.Report;
import org.vpip.reports.excel.WorkbookWriter;
import org.vpip.reports.export.FactsJson.StudyFacts;
import org.vpip.reports.export.FindingsCsv;
import org.vpip.reports.export.FindingsJson;
import org.vpip.reports.export.WithheldCsv;
import org.vpip.reports.pdf.PdfWriter;
import org.vpip.reports.template.ReportTemplate;

/**
 * One evaluation of a study with its output: for each audience a folder with its findings, and in each language a workbook,
 * a PDF and charts.
 */
public record ReportRun(List<Audience> audiences, List<Language> languages) {
    private static final int EVALUATION_STEPS = 70;
    private static final int WRITING_STEPS = 30;
    private static final int ALL_STEPS = EVALUATION_STEPS + WRITING_STEPS;

    public ReportRun {
        audiences = List.copyOf(audiences);
        languages = List.copyOf(languages);
    }

    /** A step between the writing of all files and their appearance in the output folder; where it fails, none appears. */
    @FunctionalInterface
    public interface CommitStep {
        /** @param files SHA-256 of each file of the audiences' folders, by its path in the output folder */
        void run(Map<String, String> files) throws IOException;
    }

    /** Returns what each audience gets of a study. */
    public ReportContents contents(LoadedStudy loaded, ProgressListener progress) {
        progress.report(0, ALL_STEPS);
        return ReportContents.of(
                loaded, audiences, (done, steps) -> progress.report(EVALUATION_STEPS * done / steps, ALL_STEPS));
    }

    /** Evaluates a study and writes all parts, or leaves the folder unchanged. */
    public void write(LoadedStudy loaded, Path out, ProgressListener progress) throws IOException {
        write(contents(loaded, progress), out, progress, files -> {});
    }

    /** Writes all parts, or leaves the folder unchanged. */
    public void write(ReportContents contents, Path out, ProgressListener progress, CommitStep step)
            throws IOException {
        try (OutputFolder folder = OutputFolder.open(out)) {
            List<Callable<Path>> documents = new ArrayList<>();
            for (Released released : contents.released()) {
                addDocuments(
                        contents, released, folder.subfolder(released.audience().id()), documents);
            }
            runAll(documents, progress);
            Map<String, String> files = folder.checksums();
            if (!contents.facts().isEmpty()) {
                StudyFacts published =
                        new StudyFacts(contents.loaded().study().settings().id(), contents.facts());
                FactsFile.write(folder.file(FactsFile.NAME), out, published, contents.audiences());
            }
            step.run(files);
            folder.commit();
        }
    }

    private void addDocuments(ReportContents contents, Released released, Path part, List<Callable<Path>> documents) {
        Study study = contents.loaded().study();
        documents.add(() -> writeFindings(released, part));
        if (released.audience().seesEverything()) {
            documents.add(() -> writeQuality(study, part));
            documents.add(() -> writeNetworks(study, part));
            documents.add(() -> writeMatches(study, part));
            documents.add(() -> writeWithheld(contents, part));
        }
        StudyLabels labels = contents.labels(released.audience());
        for (Language language : languages) {
            documents.add(() -> writeReport(
                    ReportTemplate.of(
                            released, labels, language, contents.loaded().intake()),
                    part));
        }
    }

    /** Writes the documents in parallel, one on each processor. */
    private static void runAll(List<Callable<Path>> documents, ProgressListener progress) throws IOException {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            CompletionService<Path> finished = new ExecutorCompletionService<>(threads);
            documents.forEach(finished::submit);
            for (int done = 1; done <= documents.size(); done++) {
                progress.report(EVALUATION_STEPS + WRITING_STEPS * (done - 1) / documents.size(), ALL_STEPS);
                finished.take().get();
            }
            progress.report(ALL_STEPS, ALL_STEPS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Path writeFindings(Released released, Path folder) throws IOException {
        FindingsCsv.write(released, folder.resolve("findings.csv"));
        if (released.audience().seesEverything()) {
            FindingsJson.write(released, folder.resolve("findings.json"));
        }
        return folder;
    }

    private static Path writeQuality(Study study, Path folder) throws IOException {
        ResponseQualityFile.write(study, folder.resolve("quality.csv"));
        return folder;
    }

    /** Writes why findings are withheld outside research, where the run has reports for others as well. */
    private static Path writeWithheld(ReportContents contents, Path folder) throws IOException {
        if (!contents.withheld().isEmpty()) {
            WithheldCsv.write(contents.withheld(), contents.outsideLabels(), folder.resolve("withheld.csv"));
        }
        return folder;
    }

    private static Path writeMatches(Study study, Path folder) throws IOException {
        IdentityProposalsFile.write(study, folder.resolve("matches.csv"));
        ClericalReviewFile.write(study, folder.resolve("code_decisions.csv"));
        return folder;
    }

    private static Path writeNetworks(Study study, Path folder) throws IOException {
        Path networks = folder.resolve("networks");
        for (NetworkFile file : NetworkExport.of(study)) {
            if (file instanceof NetworkFile.TabularNetworkFile table) {
                SheetWriter.write(networks.resolve(table.name()), table.header(), table.rows());
            } else if (file instanceof NetworkFile.TextNetworkFile text) {
                Files.createDirectories(networks);
                Files.writeString(networks.resolve(text.name()), text.content(), StandardCharsets.UTF_8);
            }
        }
        return folder;
    }

    private static Path writeReport(Report report, Path folder) throws IOException {
        WorkbookWriter.write(report, folder.resolve(report.name() + ".xlsx"));
        PdfWriter.write(report, folder.resolve(report.name() + ".pdf"));
        Path charts = Files.createDirectories(folder.resolve("charts"));
        for (CaptionedChart chart : report.charts().toList()) {
            ChartFileWriter.write(chart, report.language(), charts);
        }
        return folder;
    }
}
