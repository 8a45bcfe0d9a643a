package org.vpip.app.cli.console;

/** A call of a command with options or parameters that cannot work. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UsageException(String message) {
        super(message);
    }
}
