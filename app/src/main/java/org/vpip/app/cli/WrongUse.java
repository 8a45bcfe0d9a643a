package org.vpip.app.cli;

/** The command was called in a way that cannot work. */
final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongUse(String message) {
        super(message);
    }
}
