package org.vpip.instruments.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vpip.instruments.expression.value.ExpressionException;
import org.vpip.instruments.expression.value.ExpressionException.ExpressionFault;

/** A splitter of an expression into tokens. One instance reads one text. */
final class Lexer {
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:"
            + "(?<number>\\d+(?:\\.\\d*)?|\\.\\d+)"
            + "|\"(?<double>[^\"]*)\"|'(?<single>[^']*)'"
            + "|\\$\\{(?:last-saved#)?(?<reference>[\\p{L}_][\\p{L}\\p{M}\\p{N}_.\u00B7:-]*)}"
            + "|(?<name>[\\p{L}_][\\p{L}\\p{M}\\p{N}_.\u00B7-]*(?::[\\p{L}_][\\p{L}\\p{N}_.-]*)?)"
            + "|(?<sign>\\.\\.|!=|<=|>=|[()\\[\\],./+*=<>@-])"
            + ")");
    private static final Set<String> WORD_OPERATORS = Set.of("and", "or", "div", "mod");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    Lexer(String text) {
        this.text = text;
    }

    List<Token> tokens() {
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length() && !text.substring(at).isBlank()) {
            if (!matcher.region(at, text.length()).lookingAt()) {
                throw new ExpressionException(
                        ExpressionFault.SYNTAX, text.substring(at).strip());
            }
            tokens.add(token(matcher));
            at = matcher.end();
        }
        tokens.add(new Token(Token.TokenKind.END, ""));
        return tokens;
    }

    private Token token(Matcher matcher) {
        if (matcher.group("number") != null) {
            return new Token(Token.TokenKind.NUMBER, matcher.group("number"));
        }
        if (matcher.group("double") != null || matcher.group("single") != null) {
            String quoted = matcher.group("double") == null ? matcher.group("single") : matcher.group("double");
            return new Token(Token.TokenKind.STRING, quoted);
        }
        if (matcher.group("reference") != null) {
            return new Token(Token.TokenKind.REFERENCE, matcher.group("reference"));
        }
        if (matcher.group("name") != null) {
            return word(matcher.group("name"));
        }
        return new Token(Token.TokenKind.SIGN, matcher.group("sign"));
    }

    /** Reads a word; {@code and}, {@code or}, {@code div} and {@code mod} are operators after an operand. */
    private Token word(String name) {
        boolean operator = WORD_OPERATORS.contains(name)
                && !tokens.isEmpty()
                && tokens.get(tokens.size() - 1).endsOperand();
        return new Token(operator ? Token.TokenKind.SIGN : Token.TokenKind.NAME, name);
    }
}
