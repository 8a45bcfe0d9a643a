package org.vpip.app.instrument;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.vpip.instruments.form.Form;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.redcap.DataDictionary;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.xlsform.FormReader;

/** The contents of instrument files as JSON, or the reasons for a refused file. */
public final class InstrumentInspector {
    /** Problems that do not invalidate a form. */
    private static final Set<ProblemCode> HARMLESS = Set.of(ProblemCode.MORE_CELLS_THAN_COLUMNS);

    private InstrumentInspector() {}

    /** Returns the contents of an XLSForm workbook, a folder of sheets, or a REDCap data dictionary. */
    public static Map<String, Object> inspect(Path file, Language language) {
        Problems problems = new Problems();
        Supplier<Map<String, Object>> json = read(file, problems);
        List<Problem> refusals = problems.list().stream()
                .filter(Problem::isError)
                .filter(problem -> !HARMLESS.contains(problem.code()))
                .toList();
        return refusals.isEmpty() ? json.get() : refused(refusals, language);
    }

    /** Reads a form or a dictionary; a file with a single sheet can only be a dictionary. */
    private static Supplier<Map<String, Object>> read(Path file, Problems problems) {
        boolean table = !Files.isDirectory(file) && !SheetReader.isWorkbook(file);
        if (table || DataDictionary.isOne(file)) {
            DataDictionary dictionary = DataDictionary.read(file, file.toString(), problems);
            return () -> DictionaryJson.of(dictionary);
        }
        Form form = FormReader.read(file, file.toString(), problems);
        return () -> FormJson.of(form);
    }

    private static Map<String, Object> refused(List<Problem> refusals, Language language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("accepted", false);
        json.put("error", refusals.stream().map(problem -> problem.in(language)).collect(Collectors.joining("\n")));
        return json;
    }
}
