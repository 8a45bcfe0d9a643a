package org.vpip.instruments.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vpip.instruments.problem.Place;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;

/**
 * The sheets of one instrument, from a folder of CSV files or from one workbook: survey, choices, settings and our own,
 * whose names begin with an underscore.
 *
 * @param file how problems name the folder or the workbook
 * @param damaged names of sheets that are there but cannot be read, which has been reported
 */
record XlsForm(String file, Map<String, Sheet> sheets, Set<String> damaged) {
    XlsForm {
        sheets = Map.copyOf(sheets);
        damaged = Set.copyOf(damaged);
    }

    static XlsForm read(Path path, String shown, Problems problems) {
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
        return new XlsForm(shown, sheets, damaged);
    }

    private static void keep(List<Sheet> read, Map<String, Sheet> sheets, Problems problems) {
        for (Sheet sheet : read) {
            sheets.put(sheet.name().strip().toLowerCase(Locale.ROOT), standard(sheet, problems));
        }
    }

    Optional<Sheet> sheet(String name) {
        return Optional.ofNullable(sheets.get(name));
    }

    /** The sheet, or a problem that it is missing. */
    Optional<Sheet> required(String name, Problems problems) {
        if (!sheets.containsKey(name) && !damaged.contains(name)) {
            problems.add(ProblemCode.MISSING_SHEET, Place.file(file), name);
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

    /** Headings in the standard's spelling: lower case and underscores, aliases resolved, the language part as written. */
    private static Sheet standard(Sheet sheet, Problems problems) {
        List<String> header = sheet.header().stream().map(XlsForm::standard).toList();
        for (int i = 0; i < header.size(); i++) {
            String written = sheet.header().get(i);
            boolean respelled = !written.isEmpty() && header.indexOf(header.get(i)) < i;
            if (respelled && sheet.header().indexOf(written) == i) {
                problems.add(ProblemCode.COLUMN_TWICE, sheet.place(written), header.get(i));
            }
        }
        return sheet.withHeader(header);
    }

    private static String standard(String heading) {
        int colons = heading.indexOf("::");
        String base = colons < 0 ? heading : heading.substring(0, colons);
        String rest = colons < 0 ? "" : "::" + heading.substring(colons + 2).strip();
        String lower = base.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]+", "_");
        String named = switch (lower) {
            case "caption" -> "label";
            case "command" -> "type";
            case "tag", "value" -> "name";
            case "relevance" -> "relevant";
            case "calculate" -> "calculation";
            case "readonly" -> "read_only";
            case "constraining_message" -> "constraint_message";
            case "requiredmsg" -> "required_message";
            case "jr:count", "count" -> "repeat_count";
            default -> lower;
        };
        return named + rest;
    }
}
