package org.vpip.instruments.format.xlsform;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vpip.instruments.format.Row;
import org.vpip.instruments.format.Sheet;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.InstrumentRules;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.wording.Glossary.Words;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/**
 * Reads an instrument written as an XLSForm: a folder of CSV sheets or one workbook. Reads on after a problem, so that
 * all of them are found in one go.
 */
public final class XlsFormReader {
    /** What the rules for bilingual instruments say more exactly, cell by cell. */
    private static final Set<ProblemCode> TOLD_BETTER =
            Set.of(ProblemCode.QUESTION_WITHOUT_LABEL, ProblemCode.CHOICE_WITH_SPACE);

    private XlsFormReader() {}

    /**
     * @param path folder or workbook
     * @param shown how problems name it
     * @return the instrument as far as it could be read; whether it may be used, the problems say
     */
    public static Instrument read(InstrumentId id, Path path, String shown, Problems problems) {
        return read(id, XlsForm.read(path, shown, problems), problems);
    }

    /** The same in the words of a programme: the terms of its glossary are filled in. */
    public static Instrument read(InstrumentId id, Path path, String shown, Words words, Problems problems) {
        return read(id, XlsForm.read(path, shown, problems).filled(words, problems), problems);
    }

    private static Instrument read(InstrumentId id, XlsForm sheets, Problems problems) {
        Problems told = new Problems();
        ReadForm form = FormReader.read(sheets, id.value(), told);
        told.list().stream()
                .filter(problem -> !TOLD_BETTER.contains(problem.code()))
                .forEach(problems::add);
        Optional<Row> settings =
                sheets.sheet("settings").flatMap(sheet -> sheet.rows().stream().findFirst());
        Language defaultLanguage = settings.flatMap(row -> Language.of(row.get("default_language")))
                .orElse(Language.ENGLISH);
        Optional<Survey> survey = survey(form, defaultLanguage, problems);
        List<Scale> scales = sheets.sheet("_scales")
                .flatMap(sheet -> survey.map(known -> ScalesSheet.read(sheet, known, defaultLanguage, problems)))
                .orElse(List.of());
        String version = settings.map(row -> row.get("version")).orElse("");
        Wording title = settings.map(row -> title(row, id, defaultLanguage)).orElse(Wording.same(id.value()));
        OwnSheets own = new OwnSheets(sheets, form.form(), defaultLanguage, problems);
        return new Instrument(
                id,
                version,
                title,
                survey.map(Survey::sections).orElse(List.of()),
                scales,
                own.description(),
                new InstrumentRules(own.networks(), own.order(), own.pipes()));
    }

    private static Optional<Survey> survey(ReadForm form, Language defaultLanguage, Problems problems) {
        Optional<Map<String, ChoiceList>> lists =
                form.sheets().sheet("choices").flatMap(read -> ChoicesSheet.read(read, defaultLanguage, problems));
        Optional<Sheet> survey = form.sheets().sheet("survey");
        survey.ifPresent(sheet -> SurveyColumns.check(sheet, problems));
        boolean typed = survey.stream().allMatch(sheet -> sheet.requires("type", problems));
        boolean named = survey.stream().allMatch(sheet -> sheet.requires("name", problems));
        return survey.filter(sheet -> typed && named)
                .map(sheet ->
                        new InstrumentItems(form, sheet, lists.orElse(Map.of()), defaultLanguage, problems).survey());
    }

    /** A title that is not told by language is the name of the form, the same in both. */
    private static Wording title(Row settings, InstrumentId id, Language defaultLanguage) {
        Wording told =
                Wordings.of(settings.sheet(), "form_title", defaultLanguage).read(settings);
        if (told.missing().isEmpty()) {
            return told;
        }
        return Wording.same(told.isEmpty() ? id.value() : told.english() + told.french());
    }
}
