package org.vpip.instruments.expression;

/** One sign or word of an expression. */
record Token(TokenKind kind, String text) {
    enum TokenKind {
        NUMBER,
        STRING,
        REFERENCE,
        NAME,
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == TokenKind.SIGN && text.equals(sign);
    }

    /** Whether something may be computed with it, so that what follows is an operator. */
    boolean endsOperand() {
        return kind != TokenKind.END
                && (kind != TokenKind.SIGN || text.equals(")") || text.equals(".") || text.equals(".."));
    }
}
