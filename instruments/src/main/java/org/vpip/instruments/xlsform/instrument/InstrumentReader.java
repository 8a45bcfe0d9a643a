package org.vpip.instruments.xlsform.instrument;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.InstrumentRules;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.wording.Glossary.GlossaryWords;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;
import org.vpip.instruments.xlsform.FormReader;
import org.vpip.instruments.xlsform.SourceForm;
import org.vpip.instruments.xlsform.XlsFormSheets;

/** A reader of an instrument in XLSForm, a folder or a workbook; it continues after each problem. */
public final class InstrumentReader {
    /** The problems that the checks of bilingual instruments report more exactly, cell by cell. */
    private static final Set<ProblemCode> BILINGUAL_CHECKS =
            Set.of(ProblemCode.QUESTION_WITHOUT_LABEL, ProblemCode.CHOICE_WITH_SPACE);

    private InstrumentReader() {}

    /**
     * Returns the instrument as far as it could be read; it is valid when no problem was added.
     *
     * @param path folder or workbook
     * @param shown its name in problems
     */
    public static Instrument read(InstrumentId id, Path path, String shown, Problems problems) {
        return read(id, XlsFormSheets.read(path, shown, problems), problems);
    }

    /** Reads the instrument with the terms of a programme's glossary filled in. */
    public static Instrument read(InstrumentId id, Path path, String shown, GlossaryWords words, Problems problems) {
        return read(id, XlsFormSheets.read(path, shown, problems).filled(words, problems), problems);
    }

    private static Instrument read(InstrumentId id, XlsFormSheets sheets, Problems problems) {
        Problems found = new Problems();
        SourceForm form = FormReader.read(sheets, id.value(), found);
        found.list().stream()
                .filter(problem -> !BILINGUAL_CHECKS.contains(problem.code()))
                .forEach(problems::add);
        Optional<SheetRow> settings =
                sheets.sheet("settings").flatMap(sheet -> sheet.rows().stream().findFirst());
        Language defaultLanguage = settings.flatMap(row -> Language.of(row.get("default_language")))
                .orElse(Language.ENGLISH);
        Optional<SurveyContent> survey = survey(form, defaultLanguage, problems);
        List<Scale> scales = sheets.sheet("_scales")
                .flatMap(sheet -> survey.map(known -> ScalesSheetReader.read(sheet, known, defaultLanguage, problems)))
                .orElse(List.of());
        String version = settings.map(row -> row.get("version")).orElse("");
        Wording title = settings.map(row -> title(row, id, defaultLanguage)).orElse(Wording.same(id.value()));
        ExtensionSheetReader own = new ExtensionSheetReader(sheets, form.form(), defaultLanguage, problems);
        return new Instrument(
                id,
                version,
                title,
                survey.map(SurveyContent::sections).orElse(List.of()),
                scales,
                own.description(),
                new InstrumentRules(own.networks(), own.order(), own.pipes()));
    }

    private static Optional<SurveyContent> survey(SourceForm form, Language defaultLanguage, Problems problems) {
        Optional<Map<String, ChoiceList>> lists = form.sheets()
                .sheet("choices")
                .flatMap(read -> ChoicesSheetReader.read(read, defaultLanguage, problems));
        Optional<Sheet> survey = form.sheets().sheet("survey");
        survey.ifPresent(sheet -> SurveyColumnCheck.check(sheet, problems));
        boolean typed = survey.stream().allMatch(sheet -> sheet.requireColumn("type", problems));
        boolean named = survey.stream().allMatch(sheet -> sheet.requireColumn("name", problems));
        return survey.filter(sheet -> typed && named)
                .map(sheet ->
                        new SectionBuilder(form, sheet, lists.orElse(Map.of()), defaultLanguage, problems).survey());
    }

    /** Returns the title; one without a language is the same in both. */
    private static Wording title(SheetRow settings, InstrumentId id, Language defaultLanguage) {
        Wording title = WordingColumns.of(settings.sheet(), "form_title", defaultLanguage)
                .read(settings);
        if (title.missing().isEmpty()) {
            return title;
        }
        return Wording.same(title.isEmpty() ? id.value() : title.english() + title.french());
    }
}
