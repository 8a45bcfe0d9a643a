package org.vpip.instruments.expression;

import java.util.List;
import org.vpip.instruments.expression.value.ExpressionValue;
import org.vpip.instruments.expression.value.ValueConversions;

/** A part of a parsed expression. */
sealed interface ExpressionNode {
    ExpressionValue evaluate(EvaluationScope scope);

    default List<ExpressionNode> parts() {
        return List.of();
    }

    record LiteralValue(ExpressionValue value) implements ExpressionNode {
        @Override
        public ExpressionValue evaluate(EvaluationScope scope) {
            return value;
        }
    }

    /** {@code ${name}}. */
    record AnswerReference(String name) implements ExpressionNode {
        @Override
        public ExpressionValue evaluate(EvaluationScope scope) {
            return scope.answer(name);
        }
    }

    /** {@code .}: the current answer. */
    record CurrentAnswer() implements ExpressionNode {
        @Override
        public ExpressionValue evaluate(EvaluationScope scope) {
            return scope.here();
        }
    }

    /** {@code ..}: the enclosing group or repeat instance. */
    record ParentReference() implements ExpressionNode {
        @Override
        public ExpressionValue evaluate(EvaluationScope scope) {
            return ExpressionValue.BLANK;
        }
    }

    /** A path such as {@code ../age} or, in a choice filter, the column {@code country}. Only its last name counts. */
    record ColumnReference(String name, boolean column) implements ExpressionNode {
        @Override
        public ExpressionValue evaluate(EvaluationScope scope) {
            return column ? scope.column(name) : scope.answer(name);
        }
    }

    record Negation(ExpressionNode operand) implements ExpressionNode {
        @Override
        public ExpressionValue evaluate(EvaluationScope scope) {
            return ExpressionValue.of(-ValueConversions.toNumber(operand.evaluate(scope.countStep())));
        }

        @Override
        public List<ExpressionNode> parts() {
            return List.of(operand);
        }
    }

    record BinaryOperation(Operator operator, ExpressionNode left, ExpressionNode right) implements ExpressionNode {
        @Override
        public ExpressionValue evaluate(EvaluationScope scope) {
            EvaluationScope inner = scope.countStep();
            return operator.apply(left.evaluate(inner), () -> right.evaluate(inner));
        }

        @Override
        public List<ExpressionNode> parts() {
            return List.of(left, right);
        }
    }

    record FunctionCall(ExpressionFunction function, List<ExpressionNode> arguments) implements ExpressionNode {
        public FunctionCall {
            arguments = List.copyOf(arguments);
        }

        @Override
        public ExpressionValue evaluate(EvaluationScope scope) {
            return function.body().apply(arguments, scope.countStep());
        }

        @Override
        public List<ExpressionNode> parts() {
            return arguments;
        }
    }
}
