package org.vpip.instruments.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.vpip.instruments.expression.value.ExpressionValue;
import org.vpip.instruments.expression.value.ValueConversions;

/** Arithmetic. What cannot be computed is not a number, never an error. */
final class NumberFunctions {
    private static final int MOST_DECIMALS = 30;
    static final List<ExpressionFunction> ALL = all();

    private NumberFunctions() {}

    private static List<ExpressionFunction> all() {
        List<ExpressionFunction> all = new ArrayList<>(List.of(
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
                FunctionLibrary.eager("pi", 0, 0, (values, scope) -> ExpressionValue.of(Math.PI)),
                FunctionLibrary.eager(
                        "pow",
                        2,
                        2,
                        (values, scope) -> ExpressionValue.of(Math.pow(number(values, 0), number(values, 1)))),
                FunctionLibrary.eager(
                        "atan2",
                        2,
                        2,
                        (values, scope) -> ExpressionValue.of(Math.atan2(number(values, 0), number(values, 1)))),
                FunctionLibrary.eager(
                        "round",
                        1,
                        2,
                        (values, scope) -> ExpressionValue.of(
                                round(number(values, 0), values.size() > 1 ? number(values, 1) : 0))),
                FunctionLibrary.eager(
                        "min",
                        1,
                        Integer.MAX_VALUE,
                        (values, scope) ->
                                ExpressionValue.of(filled(values).min().orElse(Double.NaN))),
                FunctionLibrary.eager(
                        "max",
                        1,
                        Integer.MAX_VALUE,
                        (values, scope) ->
                                ExpressionValue.of(filled(values).max().orElse(Double.NaN))),
                FunctionLibrary.ofNodes("sum", values -> total(List.of(values))),
                FunctionLibrary.eager(
                        "random",
                        0,
                        0,
                        (values, scope) ->
                                ExpressionValue.of(scope.context().random().nextDouble()))));
        return List.copyOf(all);
    }

    private static ExpressionFunction of(String name, DoubleUnaryOperator operator) {
        return FunctionLibrary.eager(
                name,
                1,
                1,
                (values, scope) ->
                        ExpressionValue.of(operator.applyAsDouble(ValueConversions.toNumber(values.get(0)))));
    }

    private static double number(List<ExpressionValue> values, int index) {
        return ValueConversions.toNumber(values.get(index));
    }

    /** What is no number, a blank answer among others, does not count. */
    private static DoubleStream filled(List<ExpressionValue> values) {
        return FunctionLibrary.flat(values).stream()
                .mapToDouble(ValueConversions::toNumber)
                .filter(number -> !Double.isNaN(number));
    }

    private static double total(List<ExpressionValue> values) {
        double total = 0;
        for (double value : filled(values).toArray()) {
            total += value;
        }
        return total;
    }

    /**
     * Halves upwards, as ODK's engine does it: 2.5 to 3, -2.5 to -2. Negative places round to tens and hundreds, away from
     * the lower one.
     */
    private static double round(double value, double decimals) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return value;
        }
        int places = (int) decimals;
        if (Math.abs(places) > MOST_DECIMALS) {
            return Double.NaN;
        }
        if (places < 0) {
            double power = Math.pow(10, -places);
            return ((long) (value / power + 0.5)) * power;
        }
        RoundingMode mode = value < 0 ? RoundingMode.HALF_DOWN : RoundingMode.HALF_UP;
        return new BigDecimal(Double.toString(value)).setScale(places, mode).doubleValue();
    }
}
