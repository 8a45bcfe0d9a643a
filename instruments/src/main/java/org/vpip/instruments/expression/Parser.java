package org.vpip.instruments.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vpip.instruments.expression.ExpressionException.Kind;

/** Turns tokens into a tree by recursive descent. Used once. */
final class Parser {
    private static final int DEEPEST = 80;
    private static final int MOST_OPERATIONS = 1_500;

    private final List<Token> tokens;
    private int at;
    private int depth;
    private int operations;

    Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    Node whole() {
        Node node = operation(0);
        if (next().kind() != Token.Kind.END) {
            throw unexpected();
        }
        return node;
    }

    private Node operation(int level) {
        if (level > Operator.TIGHTEST) {
            return unary();
        }
        Node left = operation(level + 1);
        for (Optional<Operator> operator = Operator.of(next(), level);
                operator.isPresent();
                operator = Operator.of(next(), level)) {
            at++;
            if (++operations > MOST_OPERATIONS) {
                throw new ExpressionException(Kind.LIMIT, "more than " + MOST_OPERATIONS + " operators");
            }
            left = new Node.Operation(operator.get(), left, operation(level + 1));
        }
        return left;
    }

    private Node unary() {
        boolean negative = false;
        while (next().is("-")) {
            at++;
            negative = !negative;
        }
        Node operand = operand();
        return negative ? new Node.Negation(operand) : operand;
    }

    private Node operand() {
        if (++depth > DEEPEST) {
            throw new ExpressionException(Kind.LIMIT, "nested more than " + DEEPEST + " deep");
        }
        Token token = next();
        Node operand = switch (token.kind()) {
            case NUMBER -> take(new Node.Literal(Value.of(Double.parseDouble(token.text()))));
            case STRING -> take(new Node.Literal(Value.of(token.text())));
            case REFERENCE -> reference();
            case NAME -> peek(1).is("(") ? call() : path();
            case SIGN -> sign(token);
            case END -> throw unexpected();
        };
        depth--;
        return operand;
    }

    private Node sign(Token token) {
        return switch (token.text()) {
            case "(" -> {
                at++;
                Node inside = operation(0);
                expect(")");
                yield inside;
            }
            case ".", "..", "/" -> path();
            default -> throw unexpected();
        };
    }

    /** Behind a reference a path may go on; the last name is the one that is meant. */
    private Node reference() {
        String name = next().text();
        at++;
        return next().is("/") ? path() : new Node.Reference(name);
    }

    private Node path() {
        Token first = next();
        boolean column = first.kind() == Token.Kind.NAME;
        String last = "";
        Token step = first;
        boolean wantsStep = !first.is("/");
        while (wantsStep ? isStep(step) : step.is("/")) {
            last = wantsStep ? step.text() : last;
            at++;
            wantsStep = !wantsStep;
            step = next();
        }
        if (step.is("[") || step.is("@") || (wantsStep && last.isEmpty())) {
            throw unexpected();
        }
        return step(last, column && last.equals(first.text()));
    }

    private static Node step(String last, boolean column) {
        return switch (last) {
            case "." -> new Node.Here();
            case ".." -> new Node.Parent();
            default -> new Node.Path(last, column);
        };
    }

    private static boolean isStep(Token token) {
        return token.kind() == Token.Kind.NAME || token.is(".") || token.is("..");
    }

    private Node call() {
        String name = next().text();
        at += 2;
        List<Node> arguments = new ArrayList<>();
        while (!next().is(")")) {
            if (!arguments.isEmpty()) {
                expect(",");
            }
            arguments.add(operation(0));
        }
        at++;
        return new Node.Call(Functions.named(name, arguments.size()), arguments);
    }

    private Node take(Node node) {
        at++;
        return node;
    }

    private void expect(String sign) {
        if (!next().is(sign)) {
            throw unexpected();
        }
        at++;
    }

    private Token next() {
        return peek(0);
    }

    private Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    private ExpressionException unexpected() {
        Token token = next();
        return new ExpressionException(
                Kind.SYNTAX, token.kind() == Token.Kind.END ? "it ends too early" : token.text());
    }
}
