package org.vpip.instruments.engagement.activity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * The study's own rule for the purpose of a message: a text with this tag or word has that purpose.
 *
 * @param tag such as {@code #advice} or {@code referral}; matched as complete words regardless of case, with spaces as
 *     written
 * @param purpose a code of the study
 */
public record TagRule(String tag, String purpose) {
    public TagRule {
        if (tag.isBlank() || purpose.isBlank()) {
            throw new IllegalArgumentException("tag and purpose must not be blank: " + tag + ", " + purpose);
        }
        tag = plain(tag.strip());
    }

    /** Returns the purpose of the first matching rule; empty without a match. */
    public static String purpose(List<TagRule> rules, String text) {
        if (rules.isEmpty()) {
            return "";
        }
        String plain = plain(text);
        return rules.stream()
                .filter(rule -> rule.isIn(plain))
                .map(TagRule::purpose)
                .findFirst()
                .orElse("");
    }

    /** Composes accented letters, which may be one character or two. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private boolean isIn(String text) {
        for (int at = text.indexOf(tag); at >= 0; at = text.indexOf(tag, at + 1)) {
            int end = at + tag.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }
}
