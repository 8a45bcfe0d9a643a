package org.vpip.instruments.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** Arithmetic. What cannot be computed is not a number, never an error. */
final class NumberFunctions {
    private static final int MOST_DECIMALS = 300;
    static final List<Function> ALL = all();

    private NumberFunctions() {}

    private static List<Function> all() {
        List<Function> all = new ArrayList<>(List.of(
                of("number", value -> value),
                of("abs", Math::abs),
                of("ceiling", Math::ceil),
                of("floor", Math::floor),
                of("int", value -> value < 0 ? Math.ceil(value) : Math.floor(value)),
                of("sqrt", Math::sqrt),
                of("exp", Math::exp),
                of("exp10", value -> Math.pow(10, value)),
                of("log", Math::log),
                of("log10", Math::log10),
                of("sin", Math::sin),
                of("cos", Math::cos),
                of("tan", Math::tan),
                of("asin", Math::asin),
                of("acos", Math::acos),
                of("atan", Math::atan)));
        all.addAll(List.of(
                Functions.eager("pi", 0, 0, (values, scope) -> Value.of(Math.PI)),
                Functions.eager(
                        "pow", 2, 2, (values, scope) -> Value.of(Math.pow(number(values, 0), number(values, 1)))),
                Functions.eager(
                        "atan2", 2, 2, (values, scope) -> Value.of(Math.atan2(number(values, 0), number(values, 1)))),
                Functions.eager(
                        "round",
                        1,
                        2,
                        (values, scope) ->
                                Value.of(round(number(values, 0), values.size() > 1 ? number(values, 1) : 0))),
                Functions.eager(
                        "min",
                        1,
                        Integer.MAX_VALUE,
                        (values, scope) -> Value.of(filled(values).min().orElse(Double.NaN))),
                Functions.eager(
                        "max",
                        1,
                        Integer.MAX_VALUE,
                        (values, scope) -> Value.of(filled(values).max().orElse(Double.NaN))),
                Functions.eager("sum", 1, 1, (values, scope) -> Value.of(total(values))),
                Functions.eager(
                        "random",
                        0,
                        0,
                        (values, scope) ->
                                Value.of(scope.surroundings().random().nextDouble()))));
        return List.copyOf(all);
    }

    private static Function of(String name, DoubleUnaryOperator operator) {
        return Functions.eager(name, 1, 1, (values, scope) -> Value.of(operator.applyAsDouble(number(values, 0))));
    }

    private static double number(List<Value> values, int index) {
        return Conversions.toNumber(values.get(index));
    }

    /** Blank answers of a repeat do not count; among arguments that are written out they make the result no number. */
    private static DoubleStream filled(List<Value> values) {
        return values.stream()
                .flatMapToDouble(value -> value instanceof Value.Nodes nodes
                        ? nodes.values().stream()
                                .filter(node -> !Conversions.isBlank(node))
                                .mapToDouble(Conversions::toNumber)
                        : DoubleStream.of(Conversions.toNumber(value)));
    }

    private static double total(List<Value> values) {
        double total = 0;
        for (double value : filled(values).toArray()) {
            total += value;
        }
        return total;
    }

    /** Halves away from zero, as spreadsheets do; negative decimals round to tens and hundreds. */
    private static double round(double value, double decimals) {
        if (Double.isNaN(value) || Double.isInfinite(value) || Double.isNaN(decimals)) {
            return value;
        }
        int places = (int) Math.max(-MOST_DECIMALS, Math.min(MOST_DECIMALS, decimals));
        return new BigDecimal(Double.toString(value))
                .setScale(places, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
