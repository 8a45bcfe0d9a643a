package org.vpip.instruments.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers by name: single ones, and those of repeats instance by instance. */
public record GivenAnswers(Map<String, Value> single, Map<String, List<Map<String, Value>>> repeats)
        implements AnswerSource {
    public GivenAnswers {
        single = Map.copyOf(single);
        repeats = Map.copyOf(repeats);
    }

    @Override
    public Optional<Value> answer(String name, EvaluationContext context) {
        if (single.containsKey(name)) {
            return Optional.ofNullable(single.get(name));
        }
        List<Map<String, Value>> instances = repeats.get(name);
        if (instances != null) {
            return Optional.of(new Value.Nodes(
                    instances.stream().map(instance -> Value.of("instance")).toList()));
        }
        return repeats.values().stream()
                .filter(repeat -> repeat.stream().anyMatch(instance -> instance.containsKey(name)))
                .findFirst()
                .map(repeat -> nodes(repeat, name))
                .or(this::nothingIn);
    }

    private static Value nodes(List<Map<String, Value>> repeat, String name) {
        return new Value.Nodes(repeat.stream()
                .map(instance -> instance.getOrDefault(name, Value.BLANK))
                .toList());
    }

    /** A name that is nowhere may be that of a question in a repeat without instances. */
    private Optional<Value> nothingIn() {
        return repeats.values().stream().filter(List::isEmpty).findFirst().map(none -> new Value.Nodes(List.of()));
    }

    @Override
    public Value answer(String name, String repeat, int instance) {
        List<Map<String, Value>> instances = repeats.getOrDefault(repeat, List.of());
        boolean there = instance >= 1 && instance <= instances.size();
        return there ? new LinkedHashMap<>(instances.get(instance - 1)).getOrDefault(name, Value.BLANK) : Value.BLANK;
    }

    @Override
    public Optional<String> choiceLabel(String question, String choice) {
        return Optional.empty();
    }
}
