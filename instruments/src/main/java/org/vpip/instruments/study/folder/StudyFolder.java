package org.vpip.instruments.study.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;

/** The tables of a study: CSV files in their places, or sheets of the same names in the workbook study.xlsx. */
final class StudyFolder {
    static final String WORKBOOK = "study.xlsx";

    private final Path folder;
    private final Problems problems;
    private final Map<String, Sheet> workbook = new HashMap<>();

    private final boolean workbookIsDamaged;

    /** @param workbookName file inside the folder whose sheets replace missing CSV files */
    StudyFolder(Path folder, String workbookName, Problems problems) {
        this.folder = folder;
        this.problems = problems;
        Path file = folder.resolve(workbookName);
        boolean there = Files.isRegularFile(file);
        List<Sheet> sheets = there ? SheetReader.read(file, workbookName, problems) : List.of();
        sheets.forEach(sheet -> workbook.put(sheet.name().strip().toLowerCase(Locale.ROOT), sheet));
        workbookIsDamaged = there && sheets.isEmpty();
    }

    Path path(String relative) {
        return folder.resolve(relative);
    }

    /** Returns the table at a place such as {@code data/participants.csv}, if it exists. */
    Optional<Sheet> table(String place) {
        Path file = folder.resolve(place);
        if (Files.isRegularFile(file)) {
            return SheetReader.read(file, place, problems).stream().findFirst();
        }
        return Optional.ofNullable(workbook.get(sheetName(place).toLowerCase(Locale.ROOT)));
    }

    /** Returns the table, or reports that it is missing. */
    Optional<Sheet> requiredTable(String place) {
        Optional<Sheet> table = table(place);
        if (table.isEmpty() && !isDamaged(place)) {
            problems.add(
                    ProblemCode.MISSING_SHEET,
                    ProblemLocation.file(place),
                    SheetReader.nameWithoutEnding(Path.of(place)));
        }
        return table;
    }

    /** Returns whether the table exists but is unreadable, which has been reported. */
    boolean isDamaged(String place) {
        boolean found = Files.isRegularFile(folder.resolve(place));
        return found ? table(place).isEmpty() : workbookIsDamaged;
    }

    /** Returns the names, without extension, of the responses tables. */
    List<String> responseTables() {
        return tables("responses");
    }

    /** Returns the names, without extension, of the feedback tables. */
    List<String> feedbackTables() {
        return tables("feedback");
    }

    private List<String> tables(String kind) {
        List<String> names = new ArrayList<>();
        for (Path file : list("data/" + kind)) {
            names.add(SheetReader.nameWithoutEnding(file));
        }
        workbook.forEach((name, sheet) -> {
            if (name.startsWith(kind + "_")) {
                names.add(sheet.name().strip().substring(kind.length() + 1));
            }
        });
        return names.stream().distinct().sorted().toList();
    }

    /** Returns the content of a folder of the study, by name; none when the folder is missing. */
    List<Path> list(String place) {
        Path inside = folder.resolve(place);
        if (!Files.isDirectory(inside)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(inside)) {
            return files.filter(file -> !isHidden(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether a file is hidden; Excel creates {@code ~$} files next to an open workbook. */
    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.startsWith("~$");
    }

    /** Returns the sheet of a place: {@code data/responses/practice.csv} is {@code responses_practice}. */
    private static String sheetName(String place) {
        String name = SheetReader.nameWithoutEnding(Path.of(place));
        for (String kind : List.of("responses", "feedback")) {
            if (place.startsWith("data/" + kind + "/")) {
                return kind + "_" + name;
            }
        }
        return name;
    }
}
