package org.vpip.instruments.expression;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Operators by how tightly they bind, loosest first; all of them group from the left. */
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
        Operator operator = token.kind() == Token.Kind.SIGN ? BY_SIGN.get(token.text()) : null;
        return operator != null && operator.level == level ? Optional.of(operator) : Optional.empty();
    }

    Value apply(Value left, Supplier<Value> right) {
        return switch (this) {
            case OR -> Value.of(Conversions.toBoolean(left) || Conversions.toBoolean(right.get()));
            case AND -> Value.of(Conversions.toBoolean(left) && Conversions.toBoolean(right.get()));
            case EQUAL -> Value.of(Conversions.areEqual(left, right.get()));
            case UNEQUAL -> Value.of(!Conversions.areEqual(left, right.get()));
            default -> numeric(Conversions.toNumber(left), Conversions.toNumber(right.get()));
        };
    }

    private Value numeric(double left, double right) {
        return switch (this) {
            case LESS -> Value.of(left < right);
            case LESS_OR_EQUAL -> Value.of(left <= right);
            case GREATER -> Value.of(left > right);
            case GREATER_OR_EQUAL -> Value.of(left >= right);
            case PLUS -> Value.of(left + right);
            case MINUS -> Value.of(left - right);
            case TIMES -> Value.of(left * right);
            case DIVIDED -> Value.of(left / right);
            case MODULO -> Value.of(left % right);
            default -> throw new IllegalStateException(sign);
        };
    }
}
