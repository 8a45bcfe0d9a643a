package org.vpip.app.questionnaire;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vpip.app.web.PageTexts;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.SliderRange;
import org.vpip.instruments.instrument.answer.MissingCode;
import org.vpip.instruments.instrument.answer.Numeral;
import org.vpip.instruments.response.ItemInstance;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/**
 * One question as a page shows it.
 *
 * @param kind name of the fragment that draws it
 * @param values what was answered: one text, or the chosen names in their order
 * @param isGrid whether it is a row of a matrix
 * @param error blank when there is nothing to mend
 */
public record QuestionModel(
        String id,
        String kind,
        QuestionText text,
        List<String> values,
        List<AnswerOption> options,
        boolean isGrid,
        String error) {
    private static final Set<String> TIMES = Set.of("date", "time", "datetime-local");
    private static final int SEGMENTS = 5;
    private static final int FEWEST_IN_A_MATRIX = 3;
    private static final int MOST_IN_A_ROW = 11;

    public QuestionModel {
        values = List.copyOf(values);
        options = List.copyOf(options);
    }

    /** The wording of the question in the language of the page. */
    public record QuestionText(String label, String hint) {}

    /**
     * One choice.
     *
     * @param label in the language of the page
     * @param isMissingOption whether it is no step of the scale: not applicable, prefer not to say
     */
    public record AnswerOption(String value, Wording wording, String label, boolean isChosen, boolean isMissingOption) {
        private static final int LONGEST_SEGMENT = 32;
        private static final int LETTERS_IN_A_ROW = 50;
        private static final Pattern NUMBERED = Pattern.compile("(-?\\d{1,3})(?:\\s*[-–—:]\\s*(.*))?");

        /** The number with which the label begins; the whole label when it does not. */
        public String number() {
            Matcher numbered = NUMBERED.matcher(label);
            return numbered.matches() ? numbered.group(1) : label;
        }

        /** What the label says after its number; blank when it is only a number. */
        public String verbalLabel() {
            Matcher numbered = NUMBERED.matcher(label);
            return numbered.matches() && numbered.group(2) != null ? numbered.group(2) : "";
        }

        boolean isNumber() {
            return NUMBERED.matcher(label).matches();
        }

        /** Whether it can be read beside so many on a phone, in either language: both look alike. */
        boolean isShortAmong(int steps) {
            return Stream.of(Language.values())
                    .map(wording::in)
                    .allMatch(words -> words.length() <= LONGEST_SEGMENT
                            && Arrays.stream(words.split("[\\s-]"))
                                    .allMatch(word -> word.length() <= LETTERS_IN_A_ROW / steps));
        }
    }

    static QuestionModel of(
            ItemInstance slot, boolean grid, String value, String error, PageTexts texts, QuestionnaireFlow course) {
        Item item = slot.item();
        List<String> values = item.kind() == ItemKind.SELECT_MULTIPLE || item.kind() == ItemKind.RANK
                ? Arrays.asList(value.split(" "))
                : List.of(value);
        return new QuestionModel(
                slot.key(),
                kind(item),
                new QuestionText(
                        course.pipedText(item.label().in(texts.language()), slot),
                        course.pipedText(item.hint().in(texts.language()), slot)),
                values,
                options(slot, values, texts, course),
                grid,
                error);
    }

    private static String kind(Item item) {
        return switch (item.kind()) {
            case SELECT_ONE -> "one";
            case SELECT_MULTIPLE -> isRoster(item) ? "roster" : "many";
            case RANK -> "rank";
            case TEXT, CALCULATE, HIDDEN -> "text";
            case INTEGER, DECIMAL -> "number";
            case RANGE -> scaleOptions(item.range()).length > 0 ? "one" : "number";
            case DATE -> "date";
            case TIME -> "time";
            case DATE_TIME -> "datetime-local";
            case ACKNOWLEDGE -> "acknowledge";
            case NOTE -> "note";
        };
    }

    static boolean isRoster(Item item) {
        ChoiceList choices = item.choices();
        return choices != null && choices.name().equals(ChoiceList.ROSTER);
    }

    private static List<AnswerOption> options(
            ItemInstance slot, List<String> chosen, PageTexts texts, QuestionnaireFlow course) {
        if (slot.item().kind() == ItemKind.RANGE) {
            return DoubleStream.of(scaleOptions(slot.item().range()))
                    .mapToObj(Numeral::write)
                    .map(step -> new AnswerOption(step, Wording.same(step), step, chosen.contains(step), false))
                    .toList();
        }
        return course.choices(slot).stream()
                .map(choice -> option(choice, chosen, texts))
                .toList();
    }

    /** The values of a short range of numbers; none of a long one, which is written. */
    private static double[] scaleOptions(@Nullable SliderRange range) {
        if (range == null || (range.end() - range.start()) / range.step() >= MOST_IN_A_ROW) {
            return new double[0];
        }
        int count = (int) Math.floor((range.end() - range.start()) / range.step()) + 1;
        return DoubleStream.iterate(range.start(), value -> value + range.step())
                .limit(Math.max(0, count))
                .toArray();
    }

    private static AnswerOption option(Choice choice, List<String> chosen, PageTexts texts) {
        boolean aside = MissingCode.of(choice.name()).isPresent();
        String label = choice.label().in(texts.language());
        return new AnswerOption(choice.name(), choice.label(), label, chosen.contains(choice.name()), aside);
    }

    /** What was written. */
    public String value() {
        return String.join(" ", values);
    }

    /** The name at that place of a ranking, from 0; blank when there is none. */
    public String valueAt(int place) {
        return place < values.size() ? values.get(place) : "";
    }

    /** Steps of the scale. */
    public List<AnswerOption> scaleOptions() {
        return options.stream().filter(option -> !option.isMissingOption()).toList();
    }

    /** Choices beside the scale. */
    public List<AnswerOption> missingOptions() {
        return options.stream().filter(AnswerOption::isMissingOption).toList();
    }

    /** How the choices of a single answer stand: side by side, as numbers in a row, or one below the other. */
    public String layout() {
        List<AnswerOption> steps = scaleOptions();
        if (!kind.equals("one")) {
            return "";
        }
        int fewest = isGrid ? FEWEST_IN_A_MATRIX : SEGMENTS;
        if (steps.size() >= fewest
                && steps.size() <= SEGMENTS
                && steps.stream().allMatch(step -> step.isShortAmong(steps.size()))) {
            return "segments";
        }
        boolean numbers = steps.size() >= SEGMENTS
                && steps.size() <= MOST_IN_A_ROW
                && steps.stream().allMatch(AnswerOption::isNumber);
        return numbers ? "numbers" : "list";
    }

    /** Whether it is yes or no, or as short. */
    public boolean isDichotomous() {
        return options.size() == 2 && options.stream().allMatch(option -> option.isShortAmong(2 * SEGMENTS));
    }

    /** Whether the answer is written or picked in a field. */
    public boolean isTextEntry() {
        return kind.equals("text") || kind.equals("number") || isTime();
    }

    /** Whether the answer is a day, a time or both. */
    public boolean isTime() {
        return TIMES.contains(kind);
    }

    public boolean hasError() {
        return !error.isEmpty();
    }

    public String label() {
        return text.label();
    }

    public String hint() {
        return text.hint();
    }

    public boolean hasHint() {
        return !hint().isEmpty();
    }

    /** Ids of what is said about it beside its label. */
    public String describedBy() {
        String told = (hasError() ? id + "-e " : "") + (hasHint() ? id + "-h" : "");
        return told.strip();
    }
}
