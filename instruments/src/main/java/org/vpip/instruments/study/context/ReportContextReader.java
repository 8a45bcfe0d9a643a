package org.vpip.instruments.study.context;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.context.ReportText.TextSection;
import org.vpip.instruments.study.table.RowFieldReader;
import org.vpip.instruments.study.table.TableColumns;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.wording.Language;

/** A reader of data/events.csv, plan/deviations.csv and reports/texts.csv, which leaves out incomplete rows and reports them. */
public record ReportContextReader(Problems problems) {

    /** @param indicators ids of the plan, to which deviations refer */
    public ReportContext read(
            Optional<Sheet> events, Optional<Sheet> deviations, Optional<Sheet> texts, Set<String> indicators) {
        return new ReportContext(
                events.map(this::events).orElse(List.of()),
                deviations.map(sheet -> deviations(sheet, indicators)).orElse(List.of()),
                texts.map(this::texts).orElse(List.of()));
    }

    private List<StudyEvent> events(Sheet sheet) {
        List<StudyEvent> events = new ArrayList<>();
        for (RowFieldReader fields : TableColumns.EVENTS.rows(sheet, problems)) {
            fields.required("date");
            LocalDate date = fields.date("date");
            var label = fields.label();
            if (date != null) {
                events.add(new StudyEvent(date, label));
            }
        }
        events.sort(Comparator.comparing(StudyEvent::date));
        return events;
    }

    private List<PlanDeviation> deviations(Sheet sheet, Set<String> indicators) {
        List<PlanDeviation> deviations = new ArrayList<>();
        for (RowFieldReader fields : TableColumns.DEVIATIONS.rows(sheet, problems)) {
            fields.required("date");
            LocalDate date = fields.date("date");
            String indicator = fields.text("indicator");
            if (!indicator.isEmpty() && !indicators.contains(indicator)) {
                fields.report(ProblemCode.UNKNOWN_REFERENCE, "indicator", indicator, "plan/indicators");
            }
            var what = fields.bilingual("what");
            var why = fields.bilingual("why");
            if (date != null) {
                deviations.add(new PlanDeviation(date, indicator, what, why));
            }
        }
        deviations.sort(Comparator.comparing(PlanDeviation::date));
        return deviations;
    }

    private List<ReportText> texts(Sheet sheet) {
        List<ReportText> texts = new ArrayList<>();
        for (RowFieldReader fields : TableColumns.REPORT_TEXTS.rows(sheet, problems)) {
            fields.required("section");
            fields.required("language");
            String text = fields.required("text");
            Optional<TextSection> section = fields.oneOf("section", TextSection::of, TextSection.codes());
            Language language = fields.language("language");
            if (section.isPresent() && language != null && !text.isEmpty()) {
                texts.add(new ReportText(section.get(), language, text));
            }
        }
        return texts;
    }
}
