package org.vpip.instruments.expression;

/** One symbol or word of an expression. */
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

    /** Returns whether the token ends an operand, so that an operator follows. */
    boolean endsOperand() {
        return kind != TokenKind.END
                && (kind != TokenKind.SIGN || text.equals(")") || text.equals(".") || text.equals(".."));
    }
}
