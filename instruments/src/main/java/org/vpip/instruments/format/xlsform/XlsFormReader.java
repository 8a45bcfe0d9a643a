package org.vpip.instruments.format.xlsform;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpip.instruments.format.Row;
import org.vpip.instruments.format.Sheet;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/**
 * Reads an instrument written as an XLSForm: a folder of CSV sheets or one workbook. Reads on after a problem, so that
 * all of them are found in one go.
 */
public final class XlsFormReader {
    private XlsFormReader() {}

    /**
     * @param path folder or workbook
     * @param shown how problems name it
     * @return the instrument as far as it could be read; whether it may be used, the problems say
     */
    public static Instrument read(InstrumentId id, Path path, String shown, Problems problems) {
        XlsForm form = XlsForm.read(path, shown, problems);
        Optional<Row> settings =
                form.sheet("settings").flatMap(sheet -> sheet.rows().stream().findFirst());
        Language defaultLanguage = settings.flatMap(row -> Language.of(row.get("default_language")))
                .orElse(Language.ENGLISH);
        Optional<Survey> survey = survey(form, defaultLanguage, problems);
        List<Scale> scales = form.sheet("_scales")
                .flatMap(sheet -> survey.map(known -> ScalesSheet.read(sheet, known, defaultLanguage, problems)))
                .orElse(List.of());
        String version = settings.map(row -> row.get("version")).orElse("");
        Wording title = settings.map(row -> title(row, id, defaultLanguage)).orElse(Wording.same(id.value()));
        return new Instrument(id, version, title, survey.map(Survey::sections).orElse(List.of()), scales);
    }

    private static Optional<Survey> survey(XlsForm form, Language defaultLanguage, Problems problems) {
        Optional<Sheet> sheet = form.required("survey", problems);
        boolean selects = sheet.stream()
                .flatMap(survey -> survey.rows().stream())
                .anyMatch(row -> SurveyType.of(row.get("type")).isSelect());
        Optional<Sheet> choices = selects ? form.required("choices", problems) : form.sheet("choices");
        Optional<Map<String, ChoiceList>> lists =
                choices.flatMap(read -> ChoicesSheet.read(read, defaultLanguage, problems));
        return sheet.flatMap(survey -> SurveySheet.read(survey, lists.orElse(null), defaultLanguage, problems));
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
