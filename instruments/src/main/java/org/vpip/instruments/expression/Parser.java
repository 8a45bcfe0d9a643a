package org.vpip.instruments.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vpip.instruments.expression.value.ExpressionException;
import org.vpip.instruments.expression.value.ExpressionException.ExpressionFault;
import org.vpip.instruments.expression.value.ExpressionValue;

/** A recursive-descent parser of tokens into a tree. One instance parses one expression. */
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

    ExpressionNode parse() {
        ExpressionNode node = operation(0);
        if (next().kind() != Token.TokenKind.END) {
            throw unexpected();
        }
        return node;
    }

    private ExpressionNode operation(int level) {
        if (level > Operator.TIGHTEST) {
            return unary();
        }
        ExpressionNode left = operation(level + 1);
        for (Optional<Operator> operator = Operator.of(next(), level);
                operator.isPresent();
                operator = Operator.of(next(), level)) {
            at++;
            if (++operations > MOST_OPERATIONS) {
                throw new ExpressionException(ExpressionFault.LIMIT, "more than " + MOST_OPERATIONS + " operators");
            }
            left = new ExpressionNode.BinaryOperation(operator.get(), left, operation(level + 1));
        }
        return left;
    }

    private ExpressionNode unary() {
        boolean negative = false;
        while (next().is("-")) {
            at++;
            negative = !negative;
        }
        ExpressionNode operand = operand();
        return negative ? new ExpressionNode.Negation(operand) : operand;
    }

    private ExpressionNode operand() {
        if (++depth > DEEPEST) {
            throw new ExpressionException(ExpressionFault.LIMIT, "nested more than " + DEEPEST + " deep");
        }
        Token token = next();
        ExpressionNode operand = switch (token.kind()) {
            case NUMBER -> take(new ExpressionNode.LiteralValue(ExpressionValue.of(Double.parseDouble(token.text()))));
            case STRING -> take(new ExpressionNode.LiteralValue(ExpressionValue.of(token.text())));
            case REFERENCE -> reference();
            case NAME -> peek(1).is("(") ? call() : path();
            case SIGN -> sign(token);
            case END -> throw unexpected();
        };
        depth--;
        return operand;
    }

    private ExpressionNode sign(Token token) {
        return switch (token.text()) {
            case "(" -> {
                at++;
                ExpressionNode inside = operation(0);
                expect(")");
                yield inside;
            }
            case ".", "..", "/" -> path();
            default -> throw unexpected();
        };
    }

    /** Parses a reference; a path may follow, and its last name counts. */
    private ExpressionNode reference() {
        String name = next().text();
        at++;
        return next().is("/") ? path() : new ExpressionNode.AnswerReference(name);
    }

    private ExpressionNode path() {
        Token first = next();
        boolean column = first.kind() == Token.TokenKind.NAME;
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

    private static ExpressionNode step(String last, boolean column) {
        return switch (last) {
            case "." -> new ExpressionNode.CurrentAnswer();
            case ".." -> new ExpressionNode.ParentReference();
            default -> new ExpressionNode.ColumnReference(last, column);
        };
    }

    private static boolean isStep(Token token) {
        return token.kind() == Token.TokenKind.NAME || token.is(".") || token.is("..");
    }

    private ExpressionNode call() {
        String name = next().text();
        at += 2;
        List<ExpressionNode> arguments = new ArrayList<>();
        while (!next().is(")")) {
            if (!arguments.isEmpty()) {
                expect(",");
            }
            arguments.add(operation(0));
        }
        at++;
        return new ExpressionNode.FunctionCall(FunctionLibrary.named(name, arguments.size()), arguments);
    }

    private ExpressionNode take(ExpressionNode node) {
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
                ExpressionFault.SYNTAX, token.kind() == Token.TokenKind.END ? "it ends too early" : token.text());
    }
}
