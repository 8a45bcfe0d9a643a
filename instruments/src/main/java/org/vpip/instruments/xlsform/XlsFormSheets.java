package org.vpip.instruments.xlsform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.GlossarySubstitution;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.wording.Glossary.GlossaryWords;

/**
 * The sheets of one instrument, from a folder of CSV files or one workbook: survey, choices, settings and our own,
 * whose names begin with an underscore.
 *
 * @param file name of the folder or workbook in problems
 * @param damaged names of unreadable sheets, which have been reported
 */
public record XlsFormSheets(String file, Map<String, Sheet> sheets, Set<String> damaged) {
    private static final Set<String> SHEETS = Set.of("survey", "choices", "settings", "external_choices", "osm");

    public XlsFormSheets {
        sheets = Collections.unmodifiableMap(new LinkedHashMap<>(sheets));
        damaged = Set.copyOf(damaged);
    }

    public static XlsFormSheets read(Path path, String shown, Problems problems) {
        Problems found = new Problems();
        XlsFormSheets form = readAll(path, shown, found);
        found.list().stream().filter(XlsFormSheets::isAboutTheForm).forEach(problems::add);
        return form;
    }

    /** Returns whether a problem concerns a sheet of the form; a workbook may hold notes or other lists. */
    private static boolean isAboutTheForm(Problem problem) {
        String sheet = problem.place().sheet();
        return sheet == null || SHEETS.contains(sheet.strip().toLowerCase(Locale.ROOT)) || sheet.startsWith("_");
    }

    private static XlsFormSheets readAll(Path path, String shown, Problems problems) {
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        Set<String> damaged = new HashSet<>();
        if (Files.isDirectory(path)) {
            for (Path file : csvFiles(path)) {
                List<Sheet> read = SheetReader.read(file, shown + "/" + file.getFileName(), problems);
                keep(read, sheets, problems);
                if (read.isEmpty()) {
                    damaged.add(SheetReader.nameWithoutEnding(file).toLowerCase(Locale.ROOT));
                }
            }
        } else {
            List<Sheet> read = SheetReader.read(path, shown, problems);
            keep(read, sheets, problems);
            if (read.isEmpty()) {
                damaged.addAll(List.of("survey", "choices"));
            }
        }
        return new XlsFormSheets(shown, sheets, damaged);
    }

    private static void keep(List<Sheet> read, Map<String, Sheet> sheets, Problems problems) {
        for (Sheet sheet : read) {
            sheets.putIfAbsent(
                    sheet.name().strip().toLowerCase(Locale.ROOT), HeadingNormalizer.standard(sheet, problems));
        }
    }

    /** Returns these sheets with the terms of a glossary filled in. */
    public XlsFormSheets filled(GlossaryWords words, Problems problems) {
        Map<String, Sheet> filled = new LinkedHashMap<>();
        sheets.forEach((name, sheet) -> filled.put(name, GlossarySubstitution.of(sheet, words, problems)));
        return new XlsFormSheets(file, filled, damaged);
    }

    public Optional<Sheet> sheet(String name) {
        return Optional.ofNullable(sheets.get(name));
    }

    /** Returns the sheet, or reports that it is missing. */
    Optional<Sheet> required(String name, Problems problems) {
        if (!sheets.containsKey(name) && !damaged.contains(name)) {
            problems.add(ProblemCode.MISSING_SHEET, ProblemLocation.file(file), name);
        }
        return sheet(name);
    }

    private static List<Path> csvFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
