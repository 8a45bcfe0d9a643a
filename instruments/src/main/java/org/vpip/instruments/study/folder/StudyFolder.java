package org.vpip.instruments.study.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vpip.instruments.mapping.MappingReader;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.table.ForeignFileCheck;
import org.vpip.instruments.study.table.StudyLayout;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;

/**
 * The tables of a study: CSV files in their places, or sheets of the same names in the workbook study.xlsx. Nothing outside
 * the folder is read: symbolic links are refused.
 */
public final class StudyFolder {
    static final String WORKBOOK = "study.xlsx";

    private final Path folder;
    private final String workbookName;
    private final Problems problems;
    private final Map<String, Sheet> workbook = new HashMap<>();
    private final boolean workbookIsDamaged;

    /** @param workbookName file inside the folder whose sheets replace missing CSV files */
    StudyFolder(Path folder, String workbookName, Problems problems) {
        this.folder = folder.toAbsolutePath().normalize();
        this.workbookName = workbookName;
        this.problems = problems;
        Path file = this.folder.resolve(workbookName);
        boolean there = isOwnFile(file);
        List<Sheet> sheets = there ? SheetReader.read(file, workbookName, problems) : List.of();
        sheets.forEach(sheet -> workbook.put(sheet.name().strip().toLowerCase(Locale.ROOT), sheet));
        workbookIsDamaged = there && sheets.isEmpty();
    }

    /** Opens the study in that folder, or next to that {@code study.xlsx}. */
    public static StudyFolder open(Path path, Problems problems) {
        boolean workbook = SheetReader.isWorkbook(path) && Files.isRegularFile(path);
        Path parent = path.toAbsolutePath().getParent();
        return workbook && parent != null
                ? new StudyFolder(parent, path.getFileName().toString(), problems)
                : new StudyFolder(path, WORKBOOK, problems);
    }

    /** Returns the file of a relative path; empty for one outside the folder and for a symbolic link. */
    Optional<Path> path(String relative) {
        try {
            Path file = folder.resolve(relative).normalize();
            return file.startsWith(folder) && !isBehindLink(file) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Returns whether the file, or a folder between it and the study folder, is a symbolic link. */
    private boolean isBehindLink(Path file) {
        for (Path part = file; part != null && !part.equals(folder); part = part.getParent()) {
            if (Files.isSymbolicLink(part)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOwnFile(Path file) {
        return Files.isRegularFile(file) && !isBehindLink(file);
    }

    /**
     * Returns the files that belong to the study by their path in the folder: those of its layout and those that
     * {@code mapping.csv} names. A workbook with another name counts as {@code study.xlsx}. Each symbolic link among them
     * is a problem.
     */
    public Map<String, Path> files() {
        Map<String, Path> files = new TreeMap<>();
        collect(folder, files);
        if (isOwnFile(folder.resolve(workbookName))) {
            files.put(WORKBOOK, folder.resolve(workbookName));
        }
        for (String name : mappedFiles()) {
            path(name).filter(Files::isRegularFile).ifPresent(file -> files.put(place(file), file));
        }
        return files;
    }

    /** Returns the sheet of the mapping, if there is one. */
    public Optional<Sheet> mapping() {
        return table("mapping.csv");
    }

    /** Returns the sheet of departures, if there is one. */
    public Optional<Sheet> departures() {
        return table("data/registers/departures.csv");
    }

    private Set<String> mappedFiles() {
        return mapping().map(MappingReader::files).orElse(Set.of());
    }

    /** Reports symbolic links, whose content is not read, and files and sheets that are not part of the study. */
    void reportForeignFiles() {
        collect(folder, new TreeMap<>());
        ForeignFileCheck check = new ForeignFileCheck(folder, workbookName, mappedFiles(), problems);
        check.check();
        check.checkSheets(workbook.values());
    }

    private void collect(Path inside, Map<String, Path> files) {
        for (Path file : StudyLayout.entries(inside)) {
            String place = place(file);
            boolean declared = StudyLayout.isFile(place) || StudyLayout.isFolder(place);
            if (declared && Files.isSymbolicLink(file)) {
                problems.add(ProblemCode.SYMBOLIC_LINK, ProblemLocation.file(place), place);
            } else if (Files.isDirectory(file) && StudyLayout.isFolder(place)) {
                collect(file, files);
            } else if (Files.isRegularFile(file) && StudyLayout.isFile(place)) {
                files.put(place, file);
            }
        }
    }

    private String place(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** Returns the table at a place such as {@code data/participants.csv}, if it exists. */
    Optional<Sheet> table(String place) {
        Path file = folder.resolve(place);
        if (isOwnFile(file)) {
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
        boolean found = isOwnFile(folder.resolve(place));
        return found ? table(place).isEmpty() : workbookIsDamaged;
    }

    /** Returns the registers that belong to questionnaires, by name. */
    Map<String, Sheet> registers() {
        Map<String, Sheet> registers = new TreeMap<>();
        tables("registers").stream()
                .filter(name -> !StudyLayout.OWN_REGISTERS.contains(name))
                .forEach(name ->
                        table("data/registers/" + name + ".csv").ifPresent(sheet -> registers.put(name, sheet)));
        return registers;
    }

    /** One sheet of data/repeats/, with the names of its questionnaire and of its repeat. */
    record RepeatSheet(String instrument, String name, Sheet sheet) {}

    /** Returns the tables of repeats, by questionnaire and name. */
    List<RepeatSheet> repeatTables() {
        List<RepeatSheet> repeats = new ArrayList<>();
        for (Path instrument : list("data/repeats")) {
            for (Path file : list(place(instrument))) {
                table(place(file))
                        .map(sheet -> new RepeatSheet(
                                instrument.getFileName().toString(), SheetReader.nameWithoutEnding(file), sheet))
                        .ifPresent(repeats::add);
            }
        }
        return repeats;
    }

    /** Returns the names, without extension, of the tables in a folder of data/. */
    List<String> tables(String kind) {
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

    /** Returns the content of a folder of the study, by name, without links; none when the folder is missing. */
    List<Path> list(String place) {
        Path inside = folder.resolve(place);
        return Files.isDirectory(inside) && !isBehindLink(inside)
                ? StudyLayout.entries(inside).stream()
                        .filter(StudyFolder::isWithoutLinks)
                        .toList()
                : List.of();
    }

    private static boolean isWithoutLinks(Path entry) {
        try (Stream<Path> files = Files.walk(entry)) {
            return files.noneMatch(Files::isSymbolicLink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the sheet of a place: {@code data/responses/practice.csv} is {@code responses_practice}. */
    private static String sheetName(String place) {
        String name = SheetReader.nameWithoutEnding(Path.of(place));
        for (String kind : List.of("responses", "feedback", "registers")) {
            if (place.startsWith("data/" + kind + "/") && !StudyLayout.OWN_REGISTERS.contains(name)) {
                return kind + "_" + name;
            }
        }
        return name;
    }
}
