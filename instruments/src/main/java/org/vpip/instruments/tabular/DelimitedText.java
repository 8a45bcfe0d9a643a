package org.vpip.instruments.tabular;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vpip.instruments.tabular.Sheet.NumberedRow;

/**
 * CSV and TSV files of survey tools and of French or English Excel. The encoding is UTF-8 or UTF-16 with or without a
 * byte order mark, otherwise Windows-1252. The separator is the comma, semicolon or tab that the heading has most of.
 */
final class DelimitedText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern SEPARATOR_LINE = Pattern.compile("sep=[,;\t](?=\\R)");
    private static final int SEPARATOR_AT = 4;
    private static final int LINES_LOOKED_AT = 500;

    private DelimitedText() {}

    static List<NumberedRow> rows(byte[] bytes) throws IOException {
        String text = decode(bytes);
        return rows(text, separator(text));
    }

    /** Returns the rows of a report with several headings; a line such as {@code sep=;} gives the separator. */
    static List<NumberedRow> rowsOfReport(byte[] bytes) throws IOException {
        String text = decode(bytes);
        if (SEPARATOR_LINE.matcher(text).lookingAt()) {
            return rows(text, text.charAt(SEPARATOR_AT)).stream().skip(1).toList();
        }
        return rows(
                text,
                text.lines()
                        .limit(LINES_LOOKED_AT)
                        .max(Comparator.comparingLong(line -> countOutsideQuotes(line, separator(line))))
                        .map(DelimitedText::separator)
                        .orElse(','));
    }

    private static List<NumberedRow> rows(String text, char separator) throws IOException {
        return new DelimitedParser(text, separator)
                .rows().stream()
                        .map(row -> new NumberedRow(
                                row.number(),
                                row.cells().stream()
                                        .map(SheetWriter::withoutGuard)
                                        .toList()))
                        .toList();
    }

    static String decode(byte[] bytes) {
        Charset charset = StandardCharsets.UTF_8;
        if (startsWith(bytes, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
        } else if (startsWith(bytes, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
        } else if (bytes.length > 3 && bytes[1] == 0 && bytes[3] == 0) {
            charset = StandardCharsets.UTF_16LE;
        }
        String text;
        try {
            text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** Returns the most frequent separator of the heading outside quotes; a comma when there is none. */
    static char separator(String text) {
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(candidate -> countOutsideQuotes(text, candidate)))
                .orElseThrow();
    }

    private static long countOutsideQuotes(String text, char separator) {
        boolean quoted = false;
        long count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                return count;
            } else if (!quoted && c == separator) {
                count++;
            }
        }
        return count;
    }
}
