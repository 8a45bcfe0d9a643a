package org.vpip.instruments.study;

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
import org.vpip.instruments.format.Sheet;
import org.vpip.instruments.format.SheetReader;
import org.vpip.instruments.problem.Place;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;

/** Finds the tables of a study: CSV files in their places, or sheets of the same names in the workbook study.xlsx. */
final class StudyFolder {
    private static final String WORKBOOK = "study.xlsx";

    private final Path folder;
    private final Problems problems;
    private final Map<String, Sheet> workbook = new HashMap<>();

    StudyFolder(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
        Path file = folder.resolve(WORKBOOK);
        if (Files.isRegularFile(file)) {
            SheetReader.read(file, WORKBOOK, problems)
                    .forEach(sheet -> workbook.put(sheet.name().toLowerCase(Locale.ROOT), sheet));
        }
    }

    Path path(String relative) {
        return folder.resolve(relative);
    }

    /** The table at a place such as {@code data/participants.csv}, when it is there. */
    Optional<Sheet> table(String place) {
        Path file = folder.resolve(place);
        if (Files.isRegularFile(file)) {
            return SheetReader.read(file, place, problems).stream().findFirst();
        }
        return Optional.ofNullable(workbook.get(sheetName(place)));
    }

    /** The table, or a problem that it is missing. */
    Optional<Sheet> requiredTable(String place) {
        Optional<Sheet> table = table(place);
        if (table.isEmpty() && !Files.isRegularFile(folder.resolve(place))) {
            problems.add(ProblemCode.MISSING_SHEET, Place.file(place), SheetReader.nameWithoutEnding(Path.of(place)));
        }
        return table;
    }

    /** Names, without ending, of the responses tables that are there. */
    List<String> responseTables() {
        List<String> names = new ArrayList<>();
        for (Path file : list("data/responses")) {
            names.add(SheetReader.nameWithoutEnding(file));
        }
        workbook.keySet().stream()
                .filter(name -> name.startsWith("responses_"))
                .map(name -> name.substring("responses_".length()))
                .forEach(names::add);
        return names.stream().distinct().sorted().toList();
    }

    /** What is in a folder of the study, by name; nothing when the folder is not there. */
    List<Path> list(String place) {
        Path inside = folder.resolve(place);
        if (!Files.isDirectory(inside)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(inside)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code data/responses/practice.csv} is the sheet {@code responses_practice}, {@code plan/indicators.csv} indicators. */
    private static String sheetName(String place) {
        String name = SheetReader.nameWithoutEnding(Path.of(place));
        return place.startsWith("data/responses/") ? "responses_" + name : name;
    }
}
