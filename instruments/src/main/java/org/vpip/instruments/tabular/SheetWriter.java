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
 * Writes our own data files: CSV by RFC 4180, UTF-8 with a byte order mark, so that Excel opens accents as they are. A
 * text that a spreadsheet would run as a formula gets an apostrophe in front; numbers are left alone.
 */
public final class SheetWriter {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\t\r]");

    private SheetWriter() {}

    /** Writes the file, and its folder where there is none yet. */
    public static void write(Path file, List<String> header, List<List<String>> rows) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, text(header, rows), StandardCharsets.UTF_8);
    }

    /** Returns the text of such a file. */
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

    /**
     * What is safe to open in a spreadsheet: {@code =1+1} becomes {@code '=1+1}, {@code -3.5} stays. A text that looks
     * guarded already gets one more apostrophe, so that reading the file back gives every text as it was.
     */
    public static String guard(String cell) {
        return RISKY.matcher(cell).lookingAt() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    static String withoutGuard(String cell) {
        return cell.startsWith("'") && RISKY.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
