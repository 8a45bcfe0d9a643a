package org.vpip.instruments.engagement.attendance;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The name in a row: {@code Marc's iPhone (Marc Petit)} has a displayed name and a name in parentheses. The latter is the
 * account's original name, an affiliation or anything else; pronouns and marks such as {@code (Host)} are none.
 *
 * @param displayed the cell without the last name in parentheses
 * @param account the last name in parentheses; empty without one
 */
public record DisplayName(String displayed, String account) {
    private static final Set<String> HOST = Set.of("host", "co-host", "cohost", "hôte", "co-hôte", "animateur");
    private static final Set<String> MARKS = Set.of("me", "moi", "guest", "invité", "invitée", "external", "externe");
    private static final Set<String> PRONOUNS = Set.of(
            "she",
            "her",
            "hers",
            "he",
            "him",
            "his",
            "they",
            "them",
            "theirs",
            "ze",
            "zir",
            "hir",
            "xe",
            "xem",
            "any",
            "all",
            "pronouns",
            "il",
            "lui",
            "elle",
            "iel",
            "iels",
            "ielle",
            "ille",
            "ael",
            "al",
            "ol",
            "ul",
            "eux",
            "le",
            "la",
            "tous",
            "pronoms");

    /** Splits a cell; nested parentheses stay together, and a cell of parentheses alone is a name. */
    static DisplayName of(String cell) {
        String name = cell.strip();
        String rest = name;
        String marks = "";
        while (opening(rest) > 0) {
            int open = opening(rest);
            String inner = rest.substring(open + 1, rest.length() - 1).strip();
            String before = rest.substring(0, open).strip();
            if (isName(inner)) {
                return new DisplayName(before + marks, inner);
            }
            marks = " " + rest.substring(open) + marks;
            rest = before;
        }
        return new DisplayName(name, "");
    }

    /** Returns the position that opens the last parenthesis; -1 when the text does not end with one. */
    private static int opening(String name) {
        int depth = 0;
        for (int at = name.length() - 1; at >= 0 && name.endsWith(")"); at--) {
            char character = name.charAt(at);
            depth += character == ')' ? 1 : character == '(' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isName(String inner) {
        return inner.codePoints().anyMatch(Character::isLetterOrDigit)
                && !isPronouns(inner)
                && !parts(inner, "[,;&]").stream().allMatch(part -> HOST.contains(part) || MARKS.contains(part));
    }

    private static boolean isPronouns(String inner) {
        List<String> parts = parts(inner, "[/,;|·•\\s]");
        return !parts.isEmpty() && PRONOUNS.containsAll(parts);
    }

    private static List<String> parts(String inner, String separator) {
        return Arrays.stream(inner.toLowerCase(Locale.ROOT).split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Returns the texts in parentheses at the end of the displayed name: pronouns, marks and signs. */
    private List<String> marks() {
        List<String> marks = new ArrayList<>();
        String rest = displayed;
        while (opening(rest) > 0) {
            String inner = rest.substring(opening(rest) + 1, rest.length() - 1).strip();
            if (isName(inner)) {
                break;
            }
            marks.add(inner);
            rest = rest.substring(0, opening(rest)).strip();
        }
        return marks;
    }

    /** Returns the pronouns in parentheses, without case. */
    List<String> pronouns() {
        return marks().stream()
                .filter(DisplayName::isPronouns)
                .map(DisplayName::plain)
                .toList();
    }

    /** Returns whether parentheses mark the host, as in some reports. */
    boolean isHost() {
        return marks().stream().flatMap(mark -> parts(mark, "[,;&]").stream()).anyMatch(HOST::contains);
    }

    /** Returns the displayed name without pronouns, marks, signs, case and spacing. */
    String plainName() {
        String rest = displayed;
        for (int mark = marks().size(); mark > 0; mark--) {
            rest = rest.substring(0, opening(rest)).strip();
        }
        return plain(rest);
    }

    /** Returns the name in parentheses without signs, case and spacing. */
    String plainAccount() {
        return plain(account);
    }

    /** Returns a text without signs such as emoji, case and spacing; a text of signs alone stays. */
    private static String plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String worded = folded.replaceAll("[\\p{So}\\p{Sk}\\p{Cf}\\p{Cs}\uFE0F]", "");
        return (worded.isBlank() ? folded : worded)
                .replaceAll("[\\s\u00A0]+", " ")
                .strip();
    }
}
