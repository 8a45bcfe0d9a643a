package org.vpip.instruments.expression;

import java.util.List;

/** A function of the language: how many arguments it takes, and what it makes of them. */
record Function(String name, int fewest, int most, Body body) {
    /** Gets its arguments unevaluated: {@code if} looks at one of two only, and {@code position} at none. */
    @FunctionalInterface
    interface Body {
        Value apply(List<Node> arguments, Scope scope);
    }
}
