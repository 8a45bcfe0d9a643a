package org.vpip.app.instrument;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.vpip.instruments.expression.AnswerType;
import org.vpip.instruments.expression.Conversions;
import org.vpip.instruments.expression.EvaluationContext;
import org.vpip.instruments.expression.Expression;
import org.vpip.instruments.expression.ExpressionException;
import org.vpip.instruments.expression.GivenAnswers;
import org.vpip.instruments.expression.Value;
import org.vpip.instruments.format.Row;
import org.vpip.instruments.format.Sheet;

/** Evaluates a table of expressions: id, expression, bindings, type (relevant, constraint or calculate). */
public final class ExpressionTable {
    private final ZonedDateTime now;
    private final RandomGenerator random;
    private final BindingsReader bindings;

    /** Turns the text of a bindings cell into maps, lists and texts. */
    @FunctionalInterface
    public interface BindingsReader {
        Map<String, Object> read(String json);
    }

    public ExpressionTable(ZonedDateTime now, RandomGenerator random, BindingsReader bindings) {
        this.now = now;
        this.random = random;
        this.bindings = bindings;
    }

    /** Value by id; what has none is {@code ERROR:} and why. */
    public Map<String, String> evaluate(Sheet table) {
        Map<String, String> values = new LinkedHashMap<>();
        table.rows().forEach(row -> values.put(row.get("id"), value(row)));
        return values;
    }

    private String value(Row row) {
        try {
            Expression expression = Expression.parse(row.get("expression"));
            EvaluationContext context = context(row.has("bindings") ? bindings.read(row.get("bindings")) : Map.of());
            return switch (row.get("type")) {
                case "relevant" -> String.valueOf(expression.isTrue(context));
                case "constraint" -> String.valueOf(Conversions.isBlank(context.here()) || expression.isTrue(context));
                default -> expression.stored(context);
            };
        } catch (ExpressionException e) {
            return "ERROR:" + e.kind().name().toLowerCase(Locale.ROOT) + " " + e.subject();
        }
    }

    private EvaluationContext context(Map<String, Object> bound) {
        Map<String, Value> single = new LinkedHashMap<>();
        Map<String, List<Map<String, Value>>> repeats = new LinkedHashMap<>();
        bound.forEach((name, binding) -> {
            if (binding instanceof List<?> instances) {
                repeats.put(name, instances.stream().map(this::instance).toList());
            } else {
                single.put(name, value(binding));
            }
        });
        Value here = single.getOrDefault(".", Value.BLANK);
        return EvaluationContext.of(new GivenAnswers(single, repeats), now, random)
                .about(here);
    }

    private Map<String, Value> instance(Object instance) {
        Map<String, Value> answers = new LinkedHashMap<>();
        if (instance instanceof Map<?, ?> fields) {
            fields.forEach((name, binding) -> answers.put(String.valueOf(name), value(binding)));
        }
        return answers;
    }

    private Value value(Object binding) {
        if (!(binding instanceof Map<?, ?> fields)) {
            return Value.of(String.valueOf(binding));
        }
        List<String> parts = new ArrayList<>();
        for (String key : List.of("type", "value")) {
            Object field = fields.get(key);
            parts.add(field == null ? "" : String.valueOf(field));
        }
        return AnswerType.of(parts.get(0)).read(parts.get(1), now.getZone());
    }
}
