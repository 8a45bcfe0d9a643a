package org.vpip.instruments.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vpip.instruments.format.Sheet.NumberedCells;

/**
 * CSV and TSV as they come out of survey tools and of French or English Excel: UTF-8 with or without a byte order mark,
 * UTF-16 with one, else Windows-1252; comma, semicolon or tab, whichever the heading has most of.
 */
final class DelimitedText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private DelimitedText() {}

    static List<NumberedCells> rows(byte[] bytes) throws IOException {
        String text = decode(bytes);
        return new DelimitedParser(text, separator(text))
                .rows().stream()
                        .map(row -> new NumberedCells(
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
