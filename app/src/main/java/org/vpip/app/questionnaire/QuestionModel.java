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
 * The page model of one question.
 *
 * @param kind name of its template fragment
 * @param values the answer: one text, or the names of the chosen options in their order
 * @param isGrid whether the question is a row of a matrix
 * @param error blank when the answer is valid
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
    private static final int MINIMUM_IN_MATRIX = 3;
    private static final int MAXIMUM_IN_ROW = 11;

    public QuestionModel {
        values = List.copyOf(values);
        options = List.copyOf(options);
    }

    /**
     * The wording of the question in the language of the page.
     *
     * @param isRetractable whether the page offers to take the choice back
     */
    public record QuestionText(String label, String hint, boolean isRetractable) {}

    /**
     * One answer option.
     *
     * @param label in the language of the page
     * @param isMissingOption whether the option lies outside the scale, such as not applicable
     */
    public record AnswerOption(String value, Wording wording, String label, boolean isChosen, boolean isMissingOption) {
        private static final int LONGEST_SEGMENT = 32;
        private static final int LETTERS_IN_A_ROW = 50;
        private static final Pattern NUMBERED = Pattern.compile("(-?\\d{1,3})(?:\\s*[-–—:]\\s*(.*))?");

        /** Returns the number at the start of the label; without one, the label. */
        public String number() {
            Matcher numbered = NUMBERED.matcher(label);
            return numbered.matches() ? numbered.group(1) : label;
        }

        /** Returns the label after its number; blank when it has no text or no number. */
        public String verbalLabel() {
            Matcher numbered = NUMBERED.matcher(label);
            return numbered.matches() && numbered.group(2) != null ? numbered.group(2) : "";
        }

        boolean isNumber() {
            return NUMBERED.matcher(label).matches();
        }

        /** Returns whether so many options of this length fit side by side on a phone, in both languages. */
        boolean isShortAmong(int steps) {
            return Stream.of(Language.values())
                    .map(wording::in)
                    .allMatch(words -> words.length() <= LONGEST_SEGMENT
                            && Arrays.stream(words.split("[\\s-]"))
                                    .allMatch(word -> word.length() <= LETTERS_IN_A_ROW / steps));
        }
    }

    static QuestionModel of(
            ItemInstance slot, boolean grid, String value, String error, PageTexts texts, QuestionnaireFlow flow) {
        Item item = slot.item();
        List<String> values = item.kind() == ItemKind.SELECT_MULTIPLE || item.kind() == ItemKind.RANK
                ? Arrays.asList(value.split(" "))
                : List.of(value);
        return new QuestionModel(
                slot.key(),
                kind(item),
                new QuestionText(
                        flow.pipedText(item.label().in(texts.language()), slot),
                        flow.pipedText(item.hint().in(texts.language()), slot),
                        kind(item).equals("one") && !flow.answers().isRequired(slot)),
                values,
                options(slot, values, texts, flow),
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
            ItemInstance slot, List<String> chosen, PageTexts texts, QuestionnaireFlow flow) {
        if (slot.item().kind() == ItemKind.RANGE) {
            return DoubleStream.of(scaleOptions(slot.item().range()))
                    .mapToObj(Numeral::write)
                    .map(step -> new AnswerOption(step, Wording.same(step), step, chosen.contains(step), false))
                    .toList();
        }
        return flow.answers().choices(slot).stream()
                .map(choice -> option(choice, chosen, texts))
                .toList();
    }

    /** Returns the values of a short range of numbers; none for a long one, which is a number field. */
    private static double[] scaleOptions(@Nullable SliderRange range) {
        if (range == null || (range.end() - range.start()) / range.step() >= MAXIMUM_IN_ROW) {
            return new double[0];
        }
        int count = (int) Math.floor((range.end() - range.start()) / range.step()) + 1;
        return DoubleStream.iterate(range.start(), value -> value + range.step())
                .limit(Math.max(0, count))
                .toArray();
    }

    private static AnswerOption option(Choice choice, List<String> chosen, PageTexts texts) {
        boolean isMissing = MissingCode.of(choice.name()).isPresent();
        String label = choice.label().in(texts.language());
        return new AnswerOption(choice.name(), choice.label(), label, chosen.contains(choice.name()), isMissing);
    }

    /** Returns the answer in words: the labels of the chosen options, or the text as typed; blank when unanswered. */
    String answerText() {
        List<String> labels = options.stream()
                .filter(AnswerOption::isChosen)
                .map(AnswerOption::label)
                .toList();
        return labels.isEmpty() ? value() : String.join(", ", labels);
    }

    /** Returns the answer as one text. */
    public String value() {
        return String.join(" ", values);
    }

    /** Returns the name at a rank, from 0; blank when that rank is empty. */
    public String valueAt(int place) {
        return place < values.size() ? values.get(place) : "";
    }

    /** Returns the options on the scale. */
    public List<AnswerOption> scaleOptions() {
        return options.stream().filter(option -> !option.isMissingOption()).toList();
    }

    /** Returns the options outside the scale. */
    public List<AnswerOption> missingOptions() {
        return options.stream().filter(AnswerOption::isMissingOption).toList();
    }

    /** Returns the layout of a single choice: segments side by side, numbers in a row, or a list; blank for other kinds. */
    public String layout() {
        List<AnswerOption> steps = scaleOptions();
        if (!kind.equals("one")) {
            return "";
        }
        int minimum = isGrid ? MINIMUM_IN_MATRIX : SEGMENTS;
        if (steps.size() >= minimum
                && steps.size() <= SEGMENTS
                && steps.stream().allMatch(step -> step.isShortAmong(steps.size()))) {
            return "segments";
        }
        boolean numbers = steps.size() >= SEGMENTS
                && steps.size() <= MAXIMUM_IN_ROW
                && steps.stream().allMatch(AnswerOption::isNumber);
        return numbers ? "numbers" : "list";
    }

    /** Returns whether the question has two short options, such as yes and no. */
    public boolean isDichotomous() {
        return options.size() == 2 && options.stream().allMatch(option -> option.isShortAmong(2 * SEGMENTS));
    }

    /** Returns whether the answer goes into an input field. */
    public boolean isTextEntry() {
        return kind.equals("text") || kind.equals("number") || isTime();
    }

    /** Returns whether the answer is a day, a time or both. */
    public boolean isTime() {
        return TIMES.contains(kind);
    }

    public boolean hasError() {
        return !error.isEmpty();
    }

    /** Returns whether the person may take the choice back without choosing another. */
    public boolean isRetractable() {
        return text.isRetractable();
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

    /** Returns the ids of its error and its hint, for {@code aria-describedby}. */
    public String describedBy() {
        return ((hasError() ? id + "-e " : "") + (hasHint() ? id + "-h" : "")).strip();
    }
}
