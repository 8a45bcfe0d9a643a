package org.vpip.app.attack.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An item, or a scale of items, as its questionnaire describes it.
 *
 * @param source as a plan names it, such as {@code scale:se}
 * @param items whose answers make the value
 * @param reversed items that count from the other end
 * @param required number of items that must be answered
 * @param choices numbers of the choices of an item, in ascending order
 */
public record SurveyVariable(
        String source, List<String> items, Set<String> reversed, int required, List<Double> choices) {
    public SurveyVariable {
        items = List.copyOf(items);
        reversed = Set.copyOf(reversed);
        choices = List.copyOf(choices);
    }

    public double minimum() {
        return choices.get(0);
    }

    public double maximum() {
        return choices.get(choices.size() - 1);
    }

    /** Returns the mean of the items; empty where too few are answered. */
    public OptionalDouble value(Map<String, String> answers) {
        List<Double> given = new ArrayList<>();
        for (String item : items) {
            number(answers.getOrDefault(item, ""))
                    .ifPresent(answer -> given.add(reversed.contains(item) ? minimum() + maximum() - answer : answer));
        }
        return given.size() < required
                ? OptionalDouble.empty()
                : given.stream().mapToDouble(Double::doubleValue).average();
    }

    private OptionalDouble number(String answer) {
        return choices.stream()
                .filter(choice -> answer.equals(String.valueOf(choice.intValue())))
                .mapToDouble(Double::doubleValue)
                .findFirst();
    }

    /** Returns every value that is possible, in ascending order. */
    public List<Double> values() {
        TreeSet<Double> values = new TreeSet<>();
        for (int answered = required; answered <= items.size(); answered++) {
            for (int sum = ((int) minimum()) * answered; sum <= ((int) maximum()) * answered; sum++) {
                values.add((double) sum / answered);
            }
        }
        return List.copyOf(values);
    }

    /** Returns the number of parts of a point in which values are whole; 0 where they differ. */
    public int parts() {
        return required == items.size() ? items.size() : 0;
    }

    /** Returns the items of this variable as variables of their own. */
    public Stream<SurveyVariable> single() {
        return items.stream().map(item -> new SurveyVariable("item:" + item, List.of(item), Set.of(), 1, choices));
    }
}
