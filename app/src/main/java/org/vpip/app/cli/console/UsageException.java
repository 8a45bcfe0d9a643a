package org.vpip.app.cli.console;

/** The command was called in a way that cannot work. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UsageException(String message) {
        super(message);
    }
}
