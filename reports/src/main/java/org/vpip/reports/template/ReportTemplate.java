package org.vpip.reports.template;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.vpip.instruments.study.StudyIntake;
import org.vpip.instruments.study.StudyLabels;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.document.Report;
import org.vpip.reports.document.ReportSection;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.catalogue.Presentations;
import org.vpip.reports.sentence.MethodNames;
import org.vpip.reports.sentence.ReportTexts;

/**
 * The order of a report: summary, indicators, the chapters of {@link Chapter}, deviations from the plan and sources. The
 * report omits a chapter without findings or states that there are none.
 */
public final class ReportTemplate {
    private ReportTemplate() {}

    public static Report of(Released released, StudyLabels labels, Language language) {
        return of(released, labels, language, Presentations.STANDARD, MethodNames.STANDARD);
    }

    /** Returns the report; that of researchers also counts what came in, before the sources. */
    public static Report of(Released released, StudyLabels labels, Language language, StudyIntake intake) {
        Report report = of(released, labels, language);
        if (!released.audience().seesEverything()) {
            return report;
        }
        List<ReportSection> sections = new ArrayList<>(report.sections());
        sections.add(sections.size() - 1, new IntakeSection(intake, new ReportTexts(language, labels)).section());
        return report.withSections(sections);
    }

    /** Returns the report on findings whose details and methods are in these tables. */
    public static Report of(
            Released released,
            StudyLabels labels,
            Language language,
            Presentations presentations,
            MethodNames methods) {
        ReportTexts sentences = new ReportTexts(language, labels);
        String audience = sentences.text("audience." + released.audience().id());
        return new Report(
                released.study() + "-" + released.audience().id() + "-" + language.code(),
                language,
                released.audience(),
                sentences.text("report." + labels.description().kind().name().toLowerCase(Locale.ROOT), audience),
                labels.title().in(language),
                sentences.text("report.footer", labels.title().in(language)),
                sections(released, sentences, presentations, methods));
    }

    private static List<ReportSection> sections(
            Released released, ReportTexts sentences, Presentations presentations, MethodNames methods) {
        List<ReportSection> sections = new ArrayList<>();
        sections.add(new SummarySection(released, sentences, presentations).section());
        sections.add(new IndicatorsSection(released, sentences, presentations).section());
        EnumSet.complementOf(EnumSet.of(Chapter.SUMMARY))
                .forEach(chapter -> new FindingsSection(released, sentences, presentations, chapter)
                        .section()
                        .ifPresent(sections::add));
        new DeviationsSection(sentences).section().ifPresent(sections::add);
        sections.add(new SourcesSection(released, sentences, methods).section());
        return sections;
    }
}
