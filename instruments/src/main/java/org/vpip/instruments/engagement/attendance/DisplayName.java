package org.vpip.instruments.engagement.attendance;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** The name in a row: {@code Marc's iPhone (Marc Petit)} has a displayed name and an account. */
public record DisplayName(String displayed, String account) {
    private static final Set<String> HOST = Set.of("host", "co-host", "cohost", "hôte", "co-hôte", "animateur");

    /** Splits a cell; nested parentheses stay together, and a cell of parentheses alone is a name. */
    static DisplayName of(String cell) {
        String name = cell.strip();
        int open = name.endsWith(")") ? opening(name) : -1;
        String original =
                open < 0 ? "" : name.substring(open + 1, name.length() - 1).strip();
        return open <= 0 || original.isEmpty()
                ? new DisplayName(name, "")
                : new DisplayName(name.substring(0, open).strip(), original);
    }

    /** Returns the position that opens the last parenthesis; -1 when there is none. */
    private static int opening(String name) {
        int depth = 0;
        for (int at = name.length() - 1; at >= 0; at--) {
            char character = name.charAt(at);
            depth += character == ')' ? 1 : character == '(' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }

    /** Returns whether the parentheses mark the host, as in some reports. */
    boolean isHost() {
        return HOST.contains(account.toLowerCase(Locale.ROOT));
    }

    /** Returns the key of people without an e-mail: the original or displayed name, without case and spacing. */
    String key() {
        String name = account.isEmpty() ? displayed : account;
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\u00A0]+", " ");
    }
}
