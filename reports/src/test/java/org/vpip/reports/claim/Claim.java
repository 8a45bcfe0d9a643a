package org.vpip.reports.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.disclosure.ReleasedFinding;

/**
 * What a report says about a finding.
 *
 * @param sentence and certainty: as the summary has them; the certainty is blank without an estimate
 * @param inUnit as the row with the value has it
 * @param figures the key figures of this finding alone
 */
record Claim(
        ReleasedFinding finding,
        Language language,
        String sentence,
        String inUnit,
        String certainty,
        List<String> figures) {

    boolean isEnglish() {
        return language == Language.ENGLISH;
    }

    /** Returns everything said. */
    List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(sentence, inUnit, certainty));
        texts.addAll(figures);
        return texts.stream().filter(text -> !text.isEmpty()).toList();
    }

    /** Returns whether the sentence contains the words of its language. */
    boolean says(String english, String french) {
        return sentence.contains(isEnglish() ? english : french);
    }

    /** Returns the number that follows the words of the language; empty for none. */
    List<Double> numbers(String text, String english, String french) {
        Matcher matcher = Pattern.compile(isEnglish() ? english : french).matcher(text);
        return matcher.results().map(found -> number(found.group(1))).toList();
    }

    /** Reads a number as printed in the language. */
    double number(String printed) {
        String plain = printed.replace("\u202F", "").replace("\u00A0", "").replace('\u2212', '-');
        return Double.parseDouble(isEnglish() ? plain.replace(",", "") : plain.replace(',', '.'));
    }
}
