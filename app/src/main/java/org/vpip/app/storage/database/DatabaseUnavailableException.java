package org.vpip.app.storage.database;

/** A failure to reach the database. */
public final class DatabaseUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ConnectionFailure failure;
    private final String address;

    DatabaseUnavailableException(ConnectionFailure failure, String address, Throwable cause) {
        super(address + ": " + failure, cause);
        this.failure = failure;
        this.address = address;
    }

    public ConnectionFailure failure() {
        return failure;
    }

    /** Returns the address of the database, without secrets. */
    public String address() {
        return address;
    }
}
