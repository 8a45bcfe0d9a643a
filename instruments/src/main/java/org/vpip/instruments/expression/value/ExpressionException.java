package org.vpip.instruments.expression.value;

/** An expression that cannot be read or has no value, and why. */
public final class ExpressionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum ExpressionFault {
        /** It is not written as the language wants. */
        SYNTAX,
        /** A function is not known, or gets too few or too many arguments. */
        FUNCTION,
        /** A value is of a kind that cannot be used there, such as 30 February as a date. */
        TYPE,
        /** A name is not known where it stands. */
        NAME,
        /** It is too long, too deeply nested, or takes too long. */
        LIMIT
    }

    private final ExpressionFault kind;
    private final String subject;

    /** @param subject the part of the expression that is meant */
    public ExpressionException(ExpressionFault kind, String subject) {
        super(kind + ": " + subject);
        this.kind = kind;
        this.subject = subject;
    }

    public ExpressionFault kind() {
        return kind;
    }

    public String subject() {
        return subject;
    }
}
