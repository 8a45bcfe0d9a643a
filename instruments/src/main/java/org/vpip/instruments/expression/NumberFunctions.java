package org.vpip.instruments.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.vpip.instruments.expression.value.ExpressionValue;
import org.vpip.instruments.expression.value.ExpressionValue.NodeSetValue;
import org.vpip.instruments.expression.value.ValueConversions;

/** The arithmetic functions. A result that cannot be computed is not a number, never an error. */
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
                ExpressionFunction.number("pi", 0, 0, arguments -> Math.PI),
                ExpressionFunction.number("pow", 2, 2, numbers -> Math.pow(numbers.number(0), numbers.number(1))),
                ExpressionFunction.number("atan2", 2, 2, numbers -> Math.atan2(numbers.number(0), numbers.number(1))),
                ExpressionFunction.number("round", 1, 2, NumberFunctions::round),
                ExpressionFunction.number(
                        "min",
                        1,
                        ExpressionFunction.UNLIMITED,
                        numbers -> filled(numbers.flat()).min().orElse(Double.NaN)),
                ExpressionFunction.number(
                        "max",
                        1,
                        ExpressionFunction.UNLIMITED,
                        numbers -> filled(numbers.flat()).max().orElse(Double.NaN)),
                ExpressionFunction.ofNodes("sum", NumberFunctions::total),
                ExpressionFunction.number(
                        "random",
                        0,
                        0,
                        arguments -> arguments.scope().context().random().nextDouble())));
        return List.copyOf(all);
    }

    private static ExpressionFunction of(String name, DoubleUnaryOperator operator) {
        return ExpressionFunction.number(name, 1, 1, arguments -> operator.applyAsDouble(arguments.number(0)));
    }

    /** Returns the numeric values, without blanks and other non-numbers. */
    private static DoubleStream filled(List<ExpressionValue> values) {
        return values.stream().mapToDouble(ValueConversions::toNumber).filter(number -> !Double.isNaN(number));
    }

    private static double total(ExpressionValue nodes) {
        double total = 0;
        for (double value : filled(nodes instanceof NodeSetValue set ? set.values() : List.of(nodes))
                .toArray()) {
            total += value;
        }
        return total;
    }

    /** Rounds half up like ODK (2.5 to 3, -2.5 to -2); negative decimals add a half and truncate. */
    private static double round(FunctionArguments arguments) {
        double value = arguments.number(0);
        double decimals = arguments.size() > 1 ? arguments.number(1) : 0;
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
