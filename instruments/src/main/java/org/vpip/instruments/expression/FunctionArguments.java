package org.vpip.instruments.expression;

import java.util.List;
import org.vpip.instruments.expression.value.ExpressionValue;
import org.vpip.instruments.expression.value.ValueConversions;

/** The evaluated arguments of a function call. */
record FunctionArguments(List<ExpressionValue> values, EvaluationScope scope) {
    ExpressionValue value(int index) {
        return values.get(index);
    }

    String text(int index) {
        return ValueConversions.toText(value(index));
    }

    double number(int index) {
        return ValueConversions.toNumber(value(index));
    }

    int size() {
        return values.size();
    }

    /** Returns the values of a single node set; among several arguments, each has one value. */
    List<ExpressionValue> flat() {
        return size() == 1 && value(0) instanceof ExpressionValue.NodeSetValue nodes
                ? nodes.values()
                : values.stream().map(ValueConversions::single).toList();
    }

    FunctionArguments rest() {
        return new FunctionArguments(values.subList(1, size()), scope);
    }
}
