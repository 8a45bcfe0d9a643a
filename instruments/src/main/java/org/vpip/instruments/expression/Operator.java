package org.vpip.instruments.expression;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.vpip.instruments.expression.value.ExpressionValue;
import org.vpip.instruments.expression.value.ValueConversions;

/** The operators in ascending precedence; all are left-associative. */
enum Operator {
    OR("or", 0),
    AND("and", 1),
    EQUAL("=", 2),
    UNEQUAL("!=", 2),
    LESS("<", 3),
    LESS_OR_EQUAL("<=", 3),
    GREATER(">", 3),
    GREATER_OR_EQUAL(">=", 3),
    PLUS("+", 4),
    MINUS("-", 4),
    TIMES("*", 5),
    DIVIDED("div", 5),
    MODULO("mod", 5);

    static final int TIGHTEST = 5;
    private static final Map<String, Operator> BY_SIGN = java.util.Arrays.stream(values())
            .collect(java.util.stream.Collectors.toUnmodifiableMap(operator -> operator.sign, operator -> operator));

    private final String sign;
    private final int level;

    Operator(String sign, int level) {
        this.sign = sign;
        this.level = level;
    }

    static Optional<Operator> of(Token token, int level) {
        Operator operator = token.kind() == Token.TokenKind.SIGN ? BY_SIGN.get(token.text()) : null;
        return operator != null && operator.level == level ? Optional.of(operator) : Optional.empty();
    }

    ExpressionValue apply(ExpressionValue left, Supplier<ExpressionValue> right) {
        return switch (this) {
            case OR -> ExpressionValue.of(ValueConversions.toBoolean(left) || ValueConversions.toBoolean(right.get()));
            case AND -> ExpressionValue.of(ValueConversions.toBoolean(left) && ValueConversions.toBoolean(right.get()));
            case EQUAL -> ExpressionValue.of(ValueConversions.areEqual(left, right.get()));
            case UNEQUAL -> ExpressionValue.of(!ValueConversions.areEqual(left, right.get()));
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, PLUS, MINUS, TIMES, DIVIDED, MODULO ->
                numeric(ValueConversions.toNumber(left), ValueConversions.toNumber(right.get()));
        };
    }

    private ExpressionValue numeric(double left, double right) {
        return switch (this) {
            case LESS -> ExpressionValue.of(left < right);
            case LESS_OR_EQUAL -> ExpressionValue.of(left <= right);
            case GREATER -> ExpressionValue.of(left > right);
            case GREATER_OR_EQUAL -> ExpressionValue.of(left >= right);
            case PLUS -> ExpressionValue.of(left + right);
            case MINUS -> ExpressionValue.of(left - right);
            case TIMES -> ExpressionValue.of(left * right);
            case DIVIDED -> ExpressionValue.of(left / right);
            case MODULO -> ExpressionValue.of(left % right);
            case OR, AND, EQUAL, UNEQUAL -> throw new IllegalStateException(sign);
        };
    }
}
