package org.vpip.instruments.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.vpip.instruments.expression.value.ExpressionException;
import org.vpip.instruments.expression.value.ExpressionException.ExpressionFault;
import org.vpip.instruments.expression.value.ExpressionValue;
import org.vpip.instruments.expression.value.ValueConversions;

/** A parsed expression: immutable and reusable. */
public final class Expression {
    private static final int LONGEST = 20_000;

    private final String text;
    private final ExpressionNode root;

    private Expression(String text, ExpressionNode root) {
        this.text = text;
        this.root = root;
    }

    /** @throws ExpressionException on a syntax error or an unknown function */
    public static Expression parse(String text) {
        if (text.length() > LONGEST) {
            throw new ExpressionException(ExpressionFault.LIMIT, "longer than " + LONGEST + " signs");
        }
        return new Expression(text, new Parser(new Lexer(text).tokens()).parse());
    }

    /** @throws ExpressionException when it has no value in that context */
    public ExpressionValue evaluate(EvaluationContext context) {
        return root.evaluate(new EvaluationScope(context));
    }

    public boolean isTrue(EvaluationContext context) {
        return ValueConversions.toBoolean(evaluate(context));
    }

    /** Returns the text to store for a calculation: blank for not a number, 1 and 0 for true and false. */
    public String stored(EvaluationContext context) {
        ExpressionValue value = ValueConversions.single(evaluate(context));
        if (value instanceof ExpressionValue.BooleanValue bool) {
            return bool.value() ? "1" : "0";
        }
        boolean isNotANumber = value instanceof ExpressionValue.NumberValue number && Double.isNaN(number.value());
        return isNotANumber
                ? ""
                : ValueConversions.toStored(value, context.now().getZone());
    }

    /** Returns the names of the questions that it refers to. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        visit(root, names, new ArrayList<>());
        return names;
    }

    /** Returns the comparisons of a question with a literal, such as {@code selected(${a}, 'yes')}. */
    public List<ChoiceComparison> comparisons() {
        List<ChoiceComparison> compared = new ArrayList<>();
        visit(root, new TreeSet<>(), compared);
        return compared;
    }

    public record ChoiceComparison(String question, String choice) {}

    private static void visit(ExpressionNode node, Set<String> names, List<ChoiceComparison> compared) {
        if (node instanceof ExpressionNode.AnswerReference reference) {
            names.add(reference.name());
        }
        List<ExpressionNode> parts = node.parts();
        boolean pair = node instanceof ExpressionNode.BinaryOperation operation
                ? operation.operator() == Operator.EQUAL || operation.operator() == Operator.UNEQUAL
                : node instanceof ExpressionNode.FunctionCall call
                        && call.function().name().equals("selected");
        if (pair) {
            compare(parts.get(0), parts.get(1), compared);
            compare(parts.get(1), parts.get(0), compared);
        }
        parts.forEach(part -> visit(part, names, compared));
    }

    private static void compare(ExpressionNode question, ExpressionNode choice, List<ChoiceComparison> compared) {
        if (question instanceof ExpressionNode.AnswerReference reference
                && choice instanceof ExpressionNode.LiteralValue literal
                && literal.value() instanceof ExpressionValue.TextValue text
                && !text.value().isEmpty()) {
            compared.add(new ChoiceComparison(reference.name(), text.value()));
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
