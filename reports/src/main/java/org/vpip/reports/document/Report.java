package org.vpip.reports.document;

import java.util.List;
import java.util.stream.Stream;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.disclosure.Audience;

/**
 * A report for one audience in one language.
 *
 * @param name stem of file names: study, audience and language
 * @param kind kind of report and audience, the line above the title
 * @param footer text at the foot of every page
 */
public record Report(
        String name,
        Language language,
        Audience audience,
        String kind,
        String title,
        String footer,
        List<ReportSection> sections) {
    public Report {
        sections = List.copyOf(sections);
    }

    public Report withSections(List<ReportSection> others) {
        return new Report(name, language, audience, kind, title, footer, others);
    }

    public Stream<Chart.CaptionedChart> charts() {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(ContentBlock.Figure.class::isInstance)
                .map(figure -> ((ContentBlock.Figure) figure).chart());
    }
}
