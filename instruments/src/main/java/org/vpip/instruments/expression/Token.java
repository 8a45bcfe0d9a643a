package org.vpip.instruments.expression;

/** One sign or word of an expression. */
record Token(Kind kind, String text) {
    enum Kind {
        NUMBER,
        STRING,
        REFERENCE,
        NAME,
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** Whether something may be computed with it, so that what follows is an operator. */
    boolean endsOperand() {
        return kind != Kind.END && (kind != Kind.SIGN || text.equals(")") || text.equals(".") || text.equals(".."));
    }
}
