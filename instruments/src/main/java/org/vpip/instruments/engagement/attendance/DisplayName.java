package org.vpip.instruments.engagement.attendance;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * The name in a row: {@code Marc's iPhone (Marc Petit)} shows Marc's iPhone, and the last parentheses hold the name of the
 * account.
 *
 * @param account empty when there are no parentheses
 */
public record DisplayName(String displayed, String account) {
    private static final Set<String> HOST = Set.of("host", "co-host", "cohost", "hôte", "co-hôte", "animateur");

    /** Takes a cell apart; parentheses within the last ones stay, and a cell of parentheses alone is a name as it is. */
    static DisplayName of(String cell) {
        String name = cell.strip();
        int open = name.endsWith(")") ? opening(name) : -1;
        String original =
                open < 0 ? "" : name.substring(open + 1, name.length() - 1).strip();
        return open <= 0 || original.isEmpty()
                ? new DisplayName(name, "")
                : new DisplayName(name.substring(0, open).strip(), original);
    }

    /** Where the parenthesis at the end was opened; -1 when it never was. */
    private static int opening(String name) {
        int depth = 0;
        for (int at = name.length() - 1; at >= 0; at--) {
            char sign = name.charAt(at);
            depth += sign == ')' ? 1 : sign == '(' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }

    /** Some reports say in the parentheses that this is the host. */
    boolean isHost() {
        return HOST.contains(account.toLowerCase(Locale.ROOT));
    }

    /** What tells people without an e-mail apart: the original name, else the one shown, without regard to case or spacing. */
    String key() {
        String name = account.isEmpty() ? displayed : account;
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\u00A0]+", " ");
    }
}
