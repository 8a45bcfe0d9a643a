package org.vpip.instruments.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.vpip.instruments.expression.ExpressionException.Kind;

/** A parsed expression: immutable, evaluated as often as wanted. */
public final class Expression {
    private static final int LONGEST = 20_000;

    private final String text;
    private final Node root;

    private Expression(String text, Node root) {
        this.text = text;
        this.root = root;
    }

    /** @throws ExpressionException when it is not written as the language wants or calls a function it does not have */
    public static Expression parse(String text) {
        if (text.length() > LONGEST) {
            throw new ExpressionException(Kind.LIMIT, "longer than " + LONGEST + " signs");
        }
        return new Expression(text, new Parser(new Lexer(text).tokens()).whole());
    }

    /** @throws ExpressionException when it has no value there */
    public Value evaluate(EvaluationContext context) {
        return root.evaluate(new Scope(context));
    }

    public boolean isTrue(EvaluationContext context) {
        return Conversions.toBoolean(evaluate(context));
    }

    /** What is stored for a calculation: a number that is none is blank, yes and no are 1 and 0. */
    public String stored(EvaluationContext context) {
        Value value = Conversions.single(evaluate(context));
        if (value instanceof Value.Bool bool) {
            return bool.value() ? "1" : "0";
        }
        boolean none = value instanceof Value.Quantity number && Double.isNaN(number.value());
        return none ? "" : Conversions.toStored(value, context.now().getZone());
    }

    /** Names of the questions it looks at. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        visit(root, names, new ArrayList<>());
        return names;
    }

    /** Comparisons of a question with a fixed text, such as {@code ${a} = 'yes'} or {@code selected(${a}, 'yes')}. */
    public List<Compared> comparisons() {
        List<Compared> compared = new ArrayList<>();
        visit(root, new TreeSet<>(), compared);
        return compared;
    }

    /** @param choice what the answer to the question is compared with */
    public record Compared(String question, String choice) {}

    private static void visit(Node node, Set<String> names, List<Compared> compared) {
        if (node instanceof Node.Reference reference) {
            names.add(reference.name());
        }
        List<Node> parts = node.parts();
        boolean pair = node instanceof Node.Operation operation
                ? operation.operator() == Operator.EQUAL || operation.operator() == Operator.UNEQUAL
                : node instanceof Node.Call call && call.function().name().equals("selected");
        if (pair) {
            compare(parts.get(0), parts.get(1), compared);
            compare(parts.get(1), parts.get(0), compared);
        }
        parts.forEach(part -> visit(part, names, compared));
    }

    private static void compare(Node question, Node choice, List<Compared> compared) {
        if (question instanceof Node.Reference reference
                && choice instanceof Node.Literal literal
                && literal.value() instanceof Value.Text text
                && !text.value().isEmpty()) {
            compared.add(new Compared(reference.name(), text.value()));
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
