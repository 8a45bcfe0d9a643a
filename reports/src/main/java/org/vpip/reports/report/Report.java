package org.vpip.reports.report;

import java.util.List;
import java.util.stream.Stream;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.disclosure.Audience;

/**
 * What one audience is told in one language.
 *
 * @param name for file names: study, audience and language
 * @param kind what it is and for whom, the line above the title
 * @param footer small print on every page
 */
public record Report(
        String name,
        Language language,
        Audience audience,
        String kind,
        String title,
        String footer,
        List<Section> sections) {
    public Report {
        sections = List.copyOf(sections);
    }

    public Stream<Chart.Drawn> charts() {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Figure.class::isInstance)
                .map(figure -> ((Block.Figure) figure).chart());
    }
}
