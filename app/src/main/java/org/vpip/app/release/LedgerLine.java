package org.vpip.app.release;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vpip.app.security.Sha256;

/**
 * One line of the ledger: a release behind the SHA-256 of the line before it, and behind a checksum of both. The checksum shows
 * a change of the line itself, even of the last one, which no later line covers.
 */
record LedgerLine(String previous, String release) {
    /** The place holder of the first line, which has no line before it. */
    static final String BEGINNING = "0".repeat(64);

    private static final Pattern FORM = Pattern.compile(
            "\\{\"previous\":\"([0-9a-f]{64})\",\"checksum\":\"([0-9a-f]{64})\",\"release\":(\\{.*\\})\\}\n",
            Pattern.DOTALL);

    /** Returns the line of a text; empty where the text has another form or another checksum. */
    static Optional<LedgerLine> of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        LedgerLine line = new LedgerLine(parts.group(1), parts.group(3));
        return line.text().equals(text) ? Optional.of(line) : Optional.empty();
    }

    /** Returns the line with its line break. */
    String text() {
        String checksum = Sha256.hexadecimal(previous + release);
        return "{\"previous\":\"" + previous + "\",\"checksum\":\"" + checksum + "\",\"release\":" + release + "}\n";
    }

    /** Returns the SHA-256 of the line with its line break, which the next line has. */
    String hash() {
        return Sha256.hexadecimal(text());
    }
}
