package org.vpip.instruments.expression;

import java.util.List;

/** A part of a parsed expression. */
sealed interface Node {
    Value evaluate(Scope scope);

    /** Parts directly inside. */
    default List<Node> parts() {
        return List.of();
    }

    record Literal(Value value) implements Node {
        @Override
        public Value evaluate(Scope scope) {
            return value;
        }
    }

    /** {@code ${name}}. */
    record Reference(String name) implements Node {
        @Override
        public Value evaluate(Scope scope) {
            return scope.answer(name);
        }
    }

    /** {@code .}: the answer that is asked about. */
    record Here() implements Node {
        @Override
        public Value evaluate(Scope scope) {
            return scope.here();
        }
    }

    /** {@code ..}: the group or the instance of a repeat around it. */
    record Parent() implements Node {
        @Override
        public Value evaluate(Scope scope) {
            return Value.BLANK;
        }
    }

    /** A path such as {@code ../age} or, in a choice filter, the column {@code country}. Only its last name counts. */
    record Path(String name, boolean column) implements Node {
        @Override
        public Value evaluate(Scope scope) {
            return column ? scope.column(name) : scope.answer(name);
        }
    }

    record Negation(Node operand) implements Node {
        @Override
        public Value evaluate(Scope scope) {
            return Value.of(-Conversions.toNumber(operand.evaluate(scope.deeper())));
        }

        @Override
        public List<Node> parts() {
            return List.of(operand);
        }
    }

    record Operation(Operator operator, Node left, Node right) implements Node {
        @Override
        public Value evaluate(Scope scope) {
            Scope inner = scope.deeper();
            return operator.apply(left.evaluate(inner), () -> right.evaluate(inner));
        }

        @Override
        public List<Node> parts() {
            return List.of(left, right);
        }
    }

    record Call(Function function, List<Node> arguments) implements Node {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public Value evaluate(Scope scope) {
            return function.body().apply(arguments, scope.deeper());
        }

        @Override
        public List<Node> parts() {
            return arguments;
        }
    }
}
