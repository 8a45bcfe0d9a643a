package org.vpip.reports.claim;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.vpip.instruments.wording.Language;

/** The rules of every text of a report, whatever it says. */
final class TextRules {
    private static final Map<String, Pattern> BOTH = Map.of(
            "has an empty slot", Pattern.compile("\\{|}|\\(\\s*\\)|“”|«\\s*»|^\\s*:|:\\s*\\.|  |\\bnull\\b"),
            "has a number that is none", Pattern.compile("NaN|Infinity|∞"),
            "has a negative zero", Pattern.compile("[-\u2212]0(?:[.,]0+)?(?![.,\\d])"));
    private static final Map<String, Pattern> ENGLISH = Map.of(
            "has a decimal comma", Pattern.compile("\\d,(?!\\d{3}(?!\\d))\\d"),
            "has a plural of one",
                    Pattern.compile(
                            "(?<![\\d.,–])1 (people|members|persons|answers|regions|cases|measures|points|sessions|ties)\\b"),
            "has French marks", Pattern.compile("[«»]"));
    private static final Map<String, Pattern> FRENCH = Map.of(
            "has a decimal point", Pattern.compile("\\d\\.\\d"),
            "has a plural of one",
                    Pattern.compile(
                            "(?<![\\d.,\u202F–])1 (personnes|membres|réponses|régions|cas (?!\\w)|mesures|points|séances|rencontres|liens)\\b"),
            "has a space that breaks", Pattern.compile("[ ](?=[;:?!%»])|« |(?<=\\d)[ ](?=\\d{3})"),
            "has a sign without a space", Pattern.compile("(?<=\\p{L})[;!?»](?!\\w)|«(?![\u202F\u00A0])"),
            "has English marks", Pattern.compile("[“”]|\\p{L}'\\p{L}"));

    private TextRules() {}

    /** Returns the names of the rules that the text breaks. */
    static List<String> broken(String text, Language language) {
        Map<String, Pattern> own = language == Language.ENGLISH ? ENGLISH : FRENCH;
        return List.of(BOTH, own).stream()
                .flatMap(rules -> rules.entrySet().stream())
                .filter(rule -> rule.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Returns the number of words of the longest sentence. */
    static int longest(String text) {
        return Pattern.compile("(?<=[.?!])\\s+")
                .splitAsStream(text)
                .mapToInt(sentence -> (int) Pattern.compile("\\s+")
                        .splitAsStream(sentence)
                        .filter(word -> word.matches(".*[\\p{L}\\d].*"))
                        .count())
                .max()
                .orElse(0);
    }
}
