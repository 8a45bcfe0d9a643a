package org.vpip.instruments.xlsform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vpip.instruments.form.FormChoice;
import org.vpip.instruments.form.MultilingualText;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;

/** A reader of the lists in a sheet of choices. Rows that name no list are notes of the author. */
final class ChoiceRowReader {
    private static final Set<String> OWN = Set.of("list_name", "name");
    private static final Set<String> MEDIA = Set.of("image", "big-image", "audio", "video");

    private final FormColumns columns;
    private final boolean namesMayRepeat;
    private final Problems problems;
    private final Map<String, List<FormChoice>> lists = new LinkedHashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();

    private ChoiceRowReader(FormColumns columns, boolean namesMayRepeat, Problems problems) {
        this.columns = columns;
        this.namesMayRepeat = namesMayRepeat;
        this.problems = problems;
    }

    static Map<String, List<FormChoice>> read(
            Sheet sheet, String defaultLanguage, boolean namesMayRepeat, Problems problems) {
        if (!sheet.rows().isEmpty() && !sheet.requireColumn("name", problems)) {
            return Map.of();
        }
        ChoiceRowReader rows = new ChoiceRowReader(new FormColumns(sheet, defaultLanguage), namesMayRepeat, problems);
        sheet.rows().forEach(rows::read);
        return rows.lists;
    }

    private void read(SheetRow row) {
        String list = row.get("list_name");
        String name = FormColumns.plainQuotes(row.get("name")).strip();
        if (list.isEmpty()) {
            return;
        }
        List<FormChoice> choices = lists.computeIfAbsent(list, key -> new ArrayList<>());
        if (name.isEmpty()) {
            row.report(problems, ProblemCode.CHOICE_WITHOUT_NAME, "name", list);
            return;
        }
        boolean twice = !names.computeIfAbsent(list, key -> new HashSet<>()).add(name);
        if (twice && !namesMayRepeat) {
            row.report(problems, ProblemCode.CHOICE_TWICE, "name", name, list);
        }
        Map<String, MultilingualText> texts = columns.texts(row);
        Map<String, MultilingualText> media = new LinkedHashMap<>(texts);
        media.keySet().retainAll(MEDIA);
        choices.add(new FormChoice(
                name, texts.getOrDefault("label", MultilingualText.NONE), media, columns.cells(row, OWN)));
    }
}
