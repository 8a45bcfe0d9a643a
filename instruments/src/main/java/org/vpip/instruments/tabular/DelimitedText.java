package org.vpip.instruments.tabular;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.vpip.instruments.tabular.Sheet.NumberedRow;

/**
 * CSV and TSV as they come out of survey tools and of French or English Excel: UTF-8 with or without a byte order mark,
 * UTF-16 with one, or without one in the order of Windows, else Windows-1252; comma, semicolon or tab, whichever the heading has most of.
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

    /**
     * Rows of a text with titles and several headings in it: the separator is the sign that any line has most of. A first line
     * such as {@code sep=;}, which Excel understands, is left out.
     */
    static List<NumberedRow> rowsOfReport(byte[] bytes) throws IOException {
        String text = decode(bytes);
        if (SEPARATOR_LINE.matcher(text).lookingAt()) {
            return rows(text, text.charAt(SEPARATOR_AT)).stream().skip(1).toList();
        }
        char best = ',';
        long most = 0;
        for (String line : text.lines().limit(LINES_LOOKED_AT).toList()) {
            char separator = separator(line);
            long count = countOutsideQuotes(line, separator);
            if (count > most) {
                best = separator;
                most = count;
            }
        }
        return rows(text, best);
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

    /** The sign that stands most often in the heading outside quotes; a comma when none does. */
    static char separator(String text) {
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long count = countOutsideQuotes(text, candidate);
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    private static long countOutsideQuotes(String text, char wanted) {
        boolean quoted = false;
        long count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                return count;
            } else if (!quoted && c == wanted) {
                count++;
            }
        }
        return count;
    }
}
