package org.vpip.reports.report;

import java.util.ArrayList;
import java.util.List;
import org.vpip.instruments.study.StudyLabels;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.sentence.Sentences;

/** What a report contains and in which order: Summary, Indicators, Practice, Network, Agreement, Taking part, Linking, Sources; from
 * agreement to linking only where there is something to tell. */
public final class ReportTemplate {
    private ReportTemplate() {}

    public static Report of(Released released, StudyLabels labels, Language language) {
        Sentences sentences = new Sentences(language, labels);
        String audience = sentences.text("audience." + released.audience().id());
        List<Section> sections = new ArrayList<>();
        sections.add(new SummarySection(released, sentences).section());
        sections.add(new IndicatorsSection(released, sentences).section());
        sections.add(new PracticeSection(released, sentences).section());
        sections.add(new NetworkSection(released, sentences).section());
        new AgreementSection(released, sentences).section().ifPresent(sections::add);
        new EngagementSection(released, sentences).section().ifPresent(sections::add);
        new LinkageSection(released, sentences).section().ifPresent(sections::add);
        sections.add(new SourcesSection(released, sentences).section());
        return new Report(
                released.study() + "-" + released.audience().id() + "-" + language.code(),
                language,
                released.audience(),
                sentences.text("report.kind", audience),
                labels.title().in(language),
                sentences.text("report.footer", labels.title().in(language)),
                sections);
    }
}
