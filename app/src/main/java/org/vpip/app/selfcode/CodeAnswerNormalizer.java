package org.vpip.app.selfcode;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The normalization of code answers to one form, equal in English and French and over the years. */
final class CodeAnswerNormalizer {
    private static final Pattern NUMBER = Pattern.compile("0*(\\d{1,3})(st|nd|rd|th|er|re|e)?");

    private CodeAnswerNormalizer() {}

    /** Returns capitals without accents, hyphens, apostrophes and spaces; Mc becomes Mac, St and Ste become Saint. */
    static String word(String typed) {
        String capitals = Normalizer.normalize(typed.strip().toUpperCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("Œ", "OE")
                .replace("Æ", "AE");
        return capitals.replaceFirst("^STE?(?=[\\s.\\p{Pd}])", "SAINT")
                .replaceFirst("^SAINTE(?=[\\s\\p{Pd}])", "SAINT")
                .replaceFirst("^MC(?=\\p{L})", "MAC")
                .replaceAll("[^\\p{L}]", "");
    }

    static Optional<String> firstLetter(String typed) {
        String word = word(typed);
        return word.isEmpty() ? Optional.empty() : Optional.of(word.substring(0, word.offsetByCodePoints(0, 1)));
    }

    static Optional<String> lastLetter(String typed) {
        String word = word(typed);
        return word.isEmpty()
                ? Optional.empty()
                : Optional.of(word.substring(word.offsetByCodePoints(word.length(), -1)));
    }

    /** Returns an integer, ordinals such as {@code 1er} and {@code 3rd} included. */
    static OptionalInt number(String typed) {
        Matcher number = NUMBER.matcher(typed.strip().toLowerCase(Locale.ROOT));
        return number.matches() ? OptionalInt.of(Integer.parseInt(number.group(1))) : OptionalInt.empty();
    }

    /** Returns a number from 1 to a maximum in two digits. */
    static Optional<String> number(String typed, int maximum) {
        OptionalInt number = number(typed);
        return number.isPresent() && number.getAsInt() >= 1 && number.getAsInt() <= maximum
                ? Optional.of(String.format(Locale.ROOT, "%02d", number.getAsInt()))
                : Optional.empty();
    }

    /** Returns a number of siblings; nine and more are one answer. */
    static Optional<String> siblings(String typed) {
        String digits = typed.strip().replaceAll("[\\s+]+$", "");
        OptionalInt number = number(digits);
        if (number.isEmpty() || number.getAsInt() > 30) {
            return Optional.empty();
        }
        return Optional.of(number.getAsInt() >= 9 ? "9+" : String.valueOf(number.getAsInt()));
    }
}
