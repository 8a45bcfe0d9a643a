package org.vpip.instruments.engagement.activity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * The study's own rule for what a message is for: a text with this tag or word has that purpose.
 *
 * @param tag such as {@code #advice} or {@code referral}; found as a whole word without regard to case, and words apart by a space as written
 * @param purpose a code of the study
 */
public record TagRule(String tag, String purpose) {
    public TagRule {
        if (tag.isBlank() || purpose.isBlank()) {
            throw new IllegalArgumentException("tag and purpose must not be blank: " + tag + ", " + purpose);
        }
        tag = plain(tag.strip());
    }

    /** The purpose of the first rule that the text meets; empty when it meets none. */
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

    /** Letters with accents may be written as one sign or as two. */
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
