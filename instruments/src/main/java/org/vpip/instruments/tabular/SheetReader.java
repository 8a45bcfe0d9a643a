package org.vpip.instruments.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet.NumberedRow;

/** A reader of CSV, TSV and XLSX files; it detects separator, encoding and byte order mark. */
public final class SheetReader {
    private SheetReader() {}

    /**
     * Returns the sheets of a workbook, or the one sheet of a text file; none when the file cannot be read, which is
     * reported.
     *
     * @param shown name of the file in problems
     */
    public static List<Sheet> read(Path path, String shown, Problems problems) {
        if (!Files.exists(path)) {
            problems.add(ProblemCode.NO_SUCH_FILE, ProblemLocation.file(shown));
            return List.of();
        }
        try (InputStream file = Files.newInputStream(path)) {
            return read(file, path, shown, problems);
        } catch (IOException e) {
            problems.add(ProblemCode.UNREADABLE_FILE, ProblemLocation.file(shown), reason(e));
            return List.of();
        }
    }

    /** Reads a stream as a file of that name, whose extension decides the format. */
    public static List<Sheet> read(InputStream stream, String name, Problems problems) {
        return read(stream, Path.of(name), name, problems);
    }

    private static List<Sheet> read(InputStream stream, Path name, String shown, Problems problems) {
        try {
            byte[] bytes = stream.readNBytes(CellBudget.LARGEST_FILE + 1);
            if (bytes.length > CellBudget.LARGEST_FILE) {
                throw new RejectedFileException(ProblemCode.FILE_TOO_LARGE);
            }
            if (!isWorkbook(name)) {
                return List.of(build(DelimitedText.rows(bytes), shown, nameWithoutEnding(name), problems));
            }
            List<Sheet> sheets = new ArrayList<>();
            for (WorkbookReader.RawSheet raw : WorkbookReader.sheets(bytes)) {
                sheets.add(build(raw.rows(), shown, raw.name(), problems));
            }
            return sheets;
        } catch (RejectedFileException e) {
            problems.add(e.code(), ProblemLocation.file(shown));
            return List.of();
        } catch (IOException | RuntimeException e) {
            problems.add(ProblemCode.UNREADABLE_FILE, ProblemLocation.file(shown), reason(e));
            return List.of();
        }
    }

    /** Reads a file like {@link #read} whose first row may be data: headings may repeat. */
    public static List<Sheet> readMatrices(Path path, String shown, Problems problems) {
        Problems found = new Problems();
        List<Sheet> sheets = read(path, shown, found);
        found.list().stream()
                .filter(problem -> problem.code() != ProblemCode.COLUMN_TWICE)
                .forEach(problems::add);
        return sheets;
    }

    /** Reads a CSV file of the class path that comes with the program, such as {@code /glossary/terms.csv}. */
    public static Sheet shipped(String name) {
        try (InputStream file = SheetReader.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalArgumentException("name must be that of a shipped file: " + name);
            }
            return build(
                    DelimitedText.rows(file.readAllBytes()), name, nameWithoutEnding(Path.of(name)), new Problems());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the text of a file of delimited text, whatever its encoding. */
    public static String text(byte[] bytes) {
        return DelimitedText.decode(bytes);
    }

    public static boolean isWorkbook(Path path) {
        return fileName(path).toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    public static String nameWithoutEnding(Path path) {
        String name = fileName(path);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String fileName(Path path) {
        Path last = path.getFileName();
        return last == null ? "" : last.toString();
    }

    private static String reason(Exception e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private static Sheet build(List<NumberedRow> raw, String file, String name, Problems problems)
            throws RejectedFileException {
        if (raw.isEmpty()) {
            return Sheet.of(file, name, List.of(), List.of());
        }
        List<String> header = withoutTrailingBlanks(raw.get(0).cells());
        if ((long) header.size() * raw.size() > CellBudget.MOST_CELLS) {
            throw new RejectedFileException(ProblemCode.FILE_TOO_LARGE);
        }
        Sheet headed = Sheet.of(file, name, header, List.of());
        reportRepeatedColumns(headed, problems);
        List<NumberedRow> rows = new ArrayList<>();
        for (NumberedRow row : raw.subList(1, raw.size())) {
            List<String> cells = withoutTrailingBlanks(row.cells());
            if (cells.size() > header.size()) {
                problems.add(
                        ProblemCode.MORE_CELLS_THAN_COLUMNS, headed.origin().of(row.number(), null));
            }
            if (!cells.isEmpty()) {
                rows.add(new NumberedRow(row.number(), fit(cells, header.size())));
            }
        }
        return Sheet.of(file, name, header, rows);
    }

    private static void reportRepeatedColumns(Sheet sheet, Problems problems) {
        Set<String> seen = new LinkedHashSet<>();
        for (String column : sheet.header()) {
            if (!column.isEmpty() && !seen.add(column)) {
                problems.add(ProblemCode.COLUMN_TWICE, sheet.place(column), column);
            }
        }
    }

    private static List<String> withoutTrailingBlanks(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isBlank()) {
            end--;
        }
        return cells.subList(0, end).stream().map(String::strip).toList();
    }

    private static List<String> fit(List<String> cells, int width) {
        List<String> fitted = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
        while (fitted.size() < width) {
            fitted.add("");
        }
        return fitted;
    }
}
