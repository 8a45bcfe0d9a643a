package org.vpip.reports.template;

import java.util.ArrayList;
import java.util.List;
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
 * What a report contains and in which order: summary, indicators, the chapters of {@link Chapter}, sources. A chapter
 * without findings is left out or says so.
 */
public final class ReportTemplate {
    private ReportTemplate() {}

    public static Report of(Released released, StudyLabels labels, Language language) {
        return of(released, labels, language, Presentations.STANDARD, MethodNames.STANDARD);
    }

    /** Returns the report on findings whose details and methods these tables know. */
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
                sentences.text("report.kind", audience),
                labels.title().in(language),
                sentences.text("report.footer", labels.title().in(language)),
                sections(released, sentences, presentations, methods));
    }

    private static List<ReportSection> sections(
            Released released, ReportTexts sentences, Presentations presentations, MethodNames methods) {
        List<ReportSection> sections = new ArrayList<>();
        sections.add(new SummarySection(released, sentences, presentations).section());
        sections.add(new IndicatorsSection(released, sentences, presentations).section());
        for (Chapter chapter : Chapter.values()) {
            if (chapter != Chapter.SUMMARY) {
                new FindingsSection(released, sentences, presentations, chapter)
                        .section()
                        .ifPresent(sections::add);
            }
        }
        sections.add(new SourcesSection(released, sentences, methods).section());
        return sections;
    }
}
