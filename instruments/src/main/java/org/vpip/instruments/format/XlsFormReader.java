package org.vpip.instruments.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.problem.Place;
import org.vpip.instruments.problem.ProblemCode;
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
        Map<String, String> settings = settings(form);
        Language defaultLanguage =
                Language.of(settings.getOrDefault("default_language", "")).orElse(Language.ENGLISH);
        Optional<Map<String, ChoiceList>> lists =
                form.sheet("choices").map(sheet -> ChoicesSheet.read(sheet, defaultLanguage, problems));
        List<Section> sections = List.of();
        if (form.sheet("survey").isPresent()) {
            Sheet survey = form.sheet("survey").get();
            if (lists.isEmpty() && selects(survey)) {
                problems.add(ProblemCode.MISSING_SHEET, Place.file(shown), "choices");
            }
            sections = SurveySheet.read(survey, lists.orElse(null), defaultLanguage, problems);
        } else {
            problems.add(ProblemCode.MISSING_SHEET, Place.file(shown), "survey");
        }
        List<Item> items =
                sections.stream().flatMap(section -> section.items().stream()).toList();
        List<Scale> scales = form.sheet("_scales")
                .filter(sheet -> form.sheet("survey").isPresent())
                .map(sheet -> ScalesSheet.read(sheet, items, defaultLanguage, problems))
                .orElse(List.of());
        return new Instrument(id, settings.getOrDefault("version", ""), title(settings, id), sections, scales);
    }

    private static boolean selects(Sheet survey) {
        return survey.rows().stream().anyMatch(row -> row.get("type").startsWith("select"));
    }

    private static Map<String, String> settings(XlsForm form) {
        Map<String, String> settings = new java.util.HashMap<>();
        form.sheet("settings")
                .flatMap(sheet -> sheet.rows().stream().findFirst())
                .ifPresent(row -> {
                    for (String column : row.sheet().header()) {
                        settings.put(column, row.get(column));
                    }
                });
        return settings;
    }

    private static Wording title(Map<String, String> settings, InstrumentId id) {
        String plain = settings.getOrDefault("form_title", id.value());
        return new Wording(
                settings.getOrDefault("form_title::English (en)", plain),
                settings.getOrDefault("form_title::French (fr)", plain));
    }
}
