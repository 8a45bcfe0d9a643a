package org.vpip.instruments.engagement.activity;

import java.util.List;
import java.util.Locale;

/**
 * The study's own rule for what a message is for: a text with this tag or word has that purpose.
 *
 * @param tag such as {@code #advice} or {@code referral}; found as a whole word without regard to case
 * @param purpose a code of the study
 */
public record TagRule(String tag, String purpose) {
    public TagRule {
        if (tag.isBlank() || purpose.isBlank()) {
            throw new IllegalArgumentException("tag and purpose must not be blank: " + tag + ", " + purpose);
        }
        tag = tag.strip().toLowerCase(Locale.ROOT);
    }

    /** The purpose of the first rule that the text meets; empty when it meets none. */
    public static String purpose(List<TagRule> rules, String text) {
        if (rules.isEmpty()) {
            return "";
        }
        String plain = text.toLowerCase(Locale.ROOT);
        return rules.stream()
                .filter(rule -> rule.isIn(plain))
                .map(TagRule::purpose)
                .findFirst()
                .orElse("");
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
