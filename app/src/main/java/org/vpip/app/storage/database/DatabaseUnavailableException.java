package org.vpip.app.storage.database;

/** There is no way to the database. */
public final class DatabaseUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ConnectionFailure failure;
    private final String address;

    DatabaseUnavailableException(ConnectionFailure obstacle, String address, Throwable cause) {
        super(address + ": " + obstacle, cause);
        this.failure = obstacle;
        this.address = address;
    }

    public ConnectionFailure failure() {
        return failure;
    }

    /** Where it should be, without secrets. */
    public String address() {
        return address;
    }
}
