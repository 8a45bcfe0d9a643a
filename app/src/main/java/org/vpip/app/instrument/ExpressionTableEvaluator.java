package org.vpip.app.instrument;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.vpip.instruments.expression.EvaluationContext;
import org.vpip.instruments.expression.Expression;
import org.vpip.instruments.expression.NamedAnswerContext;
import org.vpip.instruments.expression.value.AnswerType;
import org.vpip.instruments.expression.value.ExpressionException;
import org.vpip.instruments.expression.value.ExpressionValue;
import org.vpip.instruments.expression.value.ValueConversions;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;

/** An evaluator for tables of expressions: id, expression, bindings, type (relevant, constraint or calculate). */
public final class ExpressionTableEvaluator {
    private final ZonedDateTime now;
    private final RandomGenerator random;
    private final BindingsReader bindings;

    /** A reader of bindings cells into maps, lists and texts. */
    @FunctionalInterface
    public interface BindingsReader {
        Map<String, Object> read(String json);
    }

    public ExpressionTableEvaluator(ZonedDateTime now, RandomGenerator random, BindingsReader bindings) {
        this.now = now;
        this.random = random;
        this.bindings = bindings;
    }

    /** Returns the values by id; an expression without a value has {@code ERROR:} and the reason. */
    public Map<String, String> evaluate(Sheet table) {
        Map<String, String> values = new LinkedHashMap<>();
        table.rows().forEach(row -> values.put(row.get("id"), value(row)));
        return values;
    }

    private String value(SheetRow row) {
        try {
            Expression expression = Expression.parse(row.get("expression"));
            EvaluationContext context = context(row.has("bindings") ? bindings.read(row.get("bindings")) : Map.of());
            return switch (row.get("type")) {
                case "relevant" -> String.valueOf(expression.isTrue(context));
                case "constraint" ->
                    String.valueOf(ValueConversions.isBlank(context.here()) || expression.isTrue(context));
                default -> expression.stored(context);
            };
        } catch (ExpressionException e) {
            return "ERROR:" + e.kind().name().toLowerCase(Locale.ROOT) + " " + e.subject();
        }
    }

    private EvaluationContext context(Map<String, Object> bound) {
        Map<String, ExpressionValue> single = new LinkedHashMap<>();
        Map<String, List<Map<String, ExpressionValue>>> repeats = new LinkedHashMap<>();
        bound.forEach((name, binding) -> {
            if (binding instanceof List<?> instances) {
                repeats.put(name, instances.stream().map(this::instance).toList());
            } else {
                single.put(name, value(binding));
            }
        });
        ExpressionValue here = single.getOrDefault(".", ExpressionValue.BLANK);
        return EvaluationContext.of(new NamedAnswerContext(single, repeats), now, random)
                .about(here);
    }

    private Map<String, ExpressionValue> instance(Object instance) {
        Map<String, ExpressionValue> answers = new LinkedHashMap<>();
        if (instance instanceof Map<?, ?> fields) {
            fields.forEach((name, binding) -> answers.put(String.valueOf(name), value(binding)));
        }
        return answers;
    }

    private ExpressionValue value(Object binding) {
        if (!(binding instanceof Map<?, ?> fields)) {
            return ExpressionValue.of(String.valueOf(binding));
        }
        List<String> parts = new ArrayList<>();
        for (String key : List.of("type", "value")) {
            Object field = fields.get(key);
            parts.add(field == null ? "" : String.valueOf(field));
        }
        return AnswerType.of(parts.get(0)).read(parts.get(1), now.getZone());
    }
}
