package org.vpip.instruments.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpip.instruments.expression.value.ExpressionValue;

/** Answers by name: single ones, and those of repeats instance by instance. */
public record NamedAnswerContext(
        Map<String, ExpressionValue> single, Map<String, List<Map<String, ExpressionValue>>> repeats)
        implements AnswerSource {
    public NamedAnswerContext {
        single = Map.copyOf(single);
        repeats = Map.copyOf(repeats);
    }

    @Override
    public Optional<ExpressionValue> answer(String name, EvaluationContext context) {
        if (single.containsKey(name)) {
            return Optional.ofNullable(single.get(name));
        }
        List<Map<String, ExpressionValue>> instances = repeats.get(name);
        if (instances != null) {
            return Optional.of(new ExpressionValue.NodeSetValue(instances.stream()
                    .map(instance -> ExpressionValue.of("instance"))
                    .toList()));
        }
        return repeats.values().stream()
                .filter(repeat -> repeat.stream().anyMatch(instance -> instance.containsKey(name)))
                .findFirst()
                .map(repeat -> nodes(repeat, name))
                .or(this::nothingIn);
    }

    private static ExpressionValue nodes(List<Map<String, ExpressionValue>> repeat, String name) {
        return new ExpressionValue.NodeSetValue(repeat.stream()
                .map(instance -> instance.getOrDefault(name, ExpressionValue.BLANK))
                .toList());
    }

    /** Returns no instances: an unknown name may be a question in a repeat without instances. */
    private Optional<ExpressionValue> nothingIn() {
        return repeats.values().stream()
                .filter(List::isEmpty)
                .findFirst()
                .map(none -> new ExpressionValue.NodeSetValue(List.of()));
    }

    @Override
    public ExpressionValue answer(String name, String repeat, int instance) {
        List<Map<String, ExpressionValue>> instances = repeats.getOrDefault(repeat, List.of());
        boolean there = instance >= 1 && instance <= instances.size();
        return there
                ? new LinkedHashMap<>(instances.get(instance - 1)).getOrDefault(name, ExpressionValue.BLANK)
                : ExpressionValue.BLANK;
    }

    @Override
    public Optional<String> choiceLabel(String question, String choice) {
        return Optional.empty();
    }
}
