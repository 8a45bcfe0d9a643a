package org.vpip.instruments.study.context;

import java.util.List;
import org.vpip.instruments.study.context.ReportText.TextSection;
import org.vpip.instruments.wording.Language;

/** The circumstances of a study for its reports; no number depends on them. */
public record ReportContext(List<StudyEvent> events, List<PlanDeviation> deviations, List<ReportText> texts) {
    public static final ReportContext NONE = new ReportContext(List.of(), List.of(), List.of());

    public ReportContext {
        events = List.copyOf(events);
        deviations = List.copyOf(deviations);
        texts = List.copyOf(texts);
    }

    /** Returns the paragraphs of a section in one language, in the order of the sheet. */
    public List<String> texts(TextSection section, Language language) {
        return texts.stream()
                .filter(text -> text.section() == section && text.language() == language)
                .map(ReportText::text)
                .toList();
    }
}
