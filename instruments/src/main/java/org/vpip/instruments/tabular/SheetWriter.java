package org.vpip.instruments.tabular;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A writer of our own data files: CSV by RFC 4180 in UTF-8 with a byte order mark, so that Excel shows accents. A text
 * that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay.
 */
public final class SheetWriter {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\t\r]");

    private SheetWriter() {}

    /** Writes the file, and creates its folder if necessary. */
    public static void write(Path file, List<String> header, List<List<String>> rows) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, text(header, rows), StandardCharsets.UTF_8);
    }

    public static String text(List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (ICSVWriter writer = new CSVWriterBuilder(text).withLineEnd("\r\n").build()) {
            writer.writeNext(guarded(header), false);
            for (List<String> row : rows) {
                writer.writeNext(guarded(row), false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String[] guarded(List<String> cells) {
        return cells.stream().map(SheetWriter::guard).toArray(String[]::new);
    }

    /** Puts an apostrophe before a text that a spreadsheet would run: {@code =1+1}, but not {@code -3.5}. */
    public static String guard(String cell) {
        return RISKY.matcher(cell).lookingAt() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    static String withoutGuard(String cell) {
        return cell.startsWith("'") && RISKY.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
