package org.vpip.instruments.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vpip.instruments.problem.Problems;

/**
 * The sheets of one instrument, from a folder of CSV files or from one workbook: survey, choices, settings and our own,
 * whose names begin with an underscore.
 *
 * @param file how problems name the folder or the workbook
 */
record XlsForm(String file, Map<String, Sheet> sheets) {
    XlsForm {
        sheets = Map.copyOf(sheets);
    }

    static XlsForm read(Path path, String shown, Problems problems) {
        List<Sheet> read = new ArrayList<>();
        if (Files.isDirectory(path)) {
            for (Path file : csvFiles(path)) {
                read.addAll(SheetReader.read(file, shown + "/" + file.getFileName(), problems));
            }
        } else {
            read.addAll(SheetReader.read(path, shown, problems));
        }
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        for (Sheet sheet : read) {
            sheets.put(sheet.name().toLowerCase(Locale.ROOT), lowerCased(sheet));
        }
        return new XlsForm(shown, sheets);
    }

    Optional<Sheet> sheet(String name) {
        return Optional.ofNullable(sheets.get(name));
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
    private static Sheet lowerCased(Sheet sheet) {
        return sheet.withHeader(sheet.header().stream().map(XlsForm::standard).toList());
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
            case "list name" -> "list_name";
            case "relevance" -> "relevant";
            case "calculate" -> "calculation";
            case "readonly" -> "read_only";
            default -> lower;
        };
        return named + rest;
    }
}
