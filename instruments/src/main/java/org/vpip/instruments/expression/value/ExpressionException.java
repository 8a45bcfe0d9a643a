package org.vpip.instruments.expression.value;

/** An expression that cannot be parsed or has no value. */
public final class ExpressionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The kinds of faults. */
    public enum ExpressionFault {
        /** A syntax error. */
        SYNTAX,
        /** An unknown function, or a wrong number of arguments. */
        FUNCTION,
        /** A value of a type that cannot be used there, such as 30 February as a date. */
        TYPE,
        /** An unknown name. */
        NAME,
        /** Excessive length, depth or duration. */
        LIMIT
    }

    private final ExpressionFault kind;
    private final String subject;

    /** @param subject the faulty part of the expression */
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
