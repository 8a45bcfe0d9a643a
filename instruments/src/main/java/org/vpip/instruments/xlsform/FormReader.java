package org.vpip.instruments.xlsform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vpip.instruments.form.Form;
import org.vpip.instruments.form.FormChoice;
import org.vpip.instruments.form.MultilingualText;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.tabular.SheetRow;

/** A reader of XLSForms as their authors wrote them; it reports all errors that the standard's tools refuse. */
public final class FormReader {
    private static final Set<String> YES = Set.of("yes", "true", "true()");

    private FormReader() {}

    /** @param shown name of the folder or workbook in problems */
    public static Form read(Path path, String shown, Problems problems) {
        return read(XlsFormSheets.read(path, shown, problems), SheetReader.nameWithoutEnding(path), problems)
                .form();
    }

    public static SourceForm read(XlsFormSheets sheets, String name, Problems problems) {
        Map<String, String> settings = settings(sheets);
        String language = settings.getOrDefault("default_language", MultilingualText.NO_LANGUAGE);
        boolean twice = isYes(settings.getOrDefault("allow_choice_duplicates", ""));
        Map<String, List<FormChoice>> choices = sheets.sheet("choices")
                .map(sheet -> ChoiceRowReader.read(sheet, language, twice, problems))
                .orElse(Map.of());
        Map<String, List<FormChoice>> external = sheets.sheet("external_choices")
                .map(sheet -> ChoiceRowReader.read(sheet, language, true, problems))
                .orElse(Map.of());
        SurveyRowReader survey =
                new SurveyRowReader(new FormChoiceLists(choices, external, sheets), language, problems);
        Optional<Sheet> sheet = sheets.required("survey", problems);
        sheet.ifPresent(survey::read);
        String id = settings.getOrDefault("form_id", name);
        String title = title(settings, id);
        settings.keySet().removeAll(Set.of("form_id", "form_title"));
        Form form = new Form(id, title, settings, survey.items(), choices, external);
        SourceForm read = new SourceForm(sheets, form, survey.rows());
        ReferenceCheck.check(read, problems);
        return read;
    }

    private static String title(Map<String, String> settings, String id) {
        return settings.entrySet().stream()
                .filter(setting -> FormColumns.base(setting.getKey()).equals("form_title"))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(id);
    }

    private static Map<String, String> settings(XlsFormSheets sheets) {
        Map<String, String> settings = new LinkedHashMap<>();
        Optional<SheetRow> row =
                sheets.sheet("settings").flatMap(sheet -> sheet.rows().stream().findFirst());
        row.ifPresent(first -> first.sheet().header().stream()
                .filter(heading -> !heading.isEmpty() && first.has(heading))
                .forEach(heading -> settings.putIfAbsent(heading, first.get(heading))));
        return settings;
    }

    public static boolean isYes(String written) {
        return YES.contains(written.strip().toLowerCase(java.util.Locale.ROOT));
    }

    /** The lists that a question may name, and whether their sheets exist. */
    record FormChoiceLists(
            Map<String, List<FormChoice>> choices, Map<String, List<FormChoice>> external, XlsFormSheets sheets) {
        boolean areKnown(String sheet) {
            return !sheets.damaged().contains(sheet)
                    && sheets.sheet(sheet).stream()
                            .allMatch(read -> read.hasColumn("list_name") && read.hasColumn("name"));
        }

        List<String> names() {
            return new ArrayList<>(choices.keySet());
        }
    }
}
