package org.vpip.app.accuracy.situation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.app.evaluation.LoadedStudy;
import org.vpip.app.evaluation.ReportContents;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ProgressListener;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.export.FindingsJson;
import org.vpip.reports.presentation.catalogue.FindingSentence;
import org.vpip.reports.presentation.catalogue.Presentations;
import org.vpip.reports.sentence.ReportTexts;
import org.vpip.reports.template.ReportTemplate;

/**
 * A study folder, read and evaluated as {@code analyse} does, up to the content of its documents.
 *
 * @param json findings.json of researchers
 * @param report the content of the English report of researchers
 * @param french the content of the French one
 */
record EvaluatedStudy(ReportContents contents, String json, String report, String french) {
    private static final Pattern NO_NUMBER = Pattern.compile("NaN|Infinity|∞");
    private static final Pattern UNFINISHED = Pattern.compile("NaN|Infinity|∞|\\{\\d+}");

    /** Reads and evaluates a folder for researchers, and for the readers outside research. */
    static EvaluatedStudy of(Path folder) throws IOException {
        LoadedStudy loaded = LoadedStudy.read(folder);
        if (!loaded.isUsable()) {
            throw new IllegalStateException("a simulated study has problems: " + loaded.problems());
        }
        ReportContents contents =
                ReportContents.of(loaded, List.of(Audience.RESEARCHER, Audience.FUNDER), ProgressListener.SILENT);
        Path json = folder.resolve("findings.json");
        FindingsJson.write(contents.released().get(0), json);
        return new EvaluatedStudy(
                contents,
                Files.readString(json),
                report(contents, Language.ENGLISH),
                report(contents, Language.FRENCH));
    }

    private static String report(ReportContents contents, Language language) {
        return ReportTemplate.of(
                        contents.released().get(0),
                        contents.labels(Audience.RESEARCHER),
                        language,
                        contents.loaded().intake())
                .sections()
                .toString();
    }

    private Released researcher() {
        return contents.released().get(0);
    }

    /** Returns the findings that readers outside research get. */
    List<ReleasedFinding> outside() {
        return contents.released().get(1).findings();
    }

    List<Finding> findings() {
        return researcher().findings().stream()
                .map(Shown.class::cast)
                .map(Shown::finding)
                .toList();
    }

    /** Returns the estimates of rows of the plan. */
    List<Estimate> planned() {
        List<String> rows = contents.loaded().plan().indicators().stream()
                .map(indicator -> indicator.subject().method().id())
                .toList();
        return findings().stream()
                .filter(Estimate.class::isInstance)
                .map(Estimate.class::cast)
                .filter(estimate -> rows.contains(estimate.subject().method().id()))
                .toList();
    }

    /** Returns the first finding of a method about everybody. */
    Finding finding(String method) {
        return findings().stream()
                .filter(finding -> isAboutEverybody(finding, method))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAboutEverybody(Finding finding, String method) {
        return finding.subject().method().id().equals(method)
                && finding.subject().subgroup().equals(Subgroup.EVERYBODY);
    }

    /** Returns the English sentence of that finding. */
    String sentence(Finding finding) {
        ReportTexts texts = new ReportTexts(Language.ENGLISH, contents.labels(Audience.RESEARCHER));
        return new FindingSentence(texts, Presentations.STANDARD).say(Shown.whole(finding));
    }

    boolean hasUndefinedNumber() {
        return NO_NUMBER.matcher(json).find();
    }

    /** Returns the false or unfinished texts. */
    List<String> falseTexts() {
        List<String> found = new ArrayList<>();
        for (String text : List.of(report, french)) {
            UNFINISHED.matcher(text).results().forEach(part -> found.add("unfinished text: " + part.group()));
        }
        planned().stream()
                .filter(SentenceClaim::isComparable)
                .filter(estimate -> SentenceClaim.expected(estimate) != SentenceClaim.of(sentence(estimate)))
                .forEach(estimate -> found.add("false sentence: " + sentence(estimate)));
        return found;
    }
}
