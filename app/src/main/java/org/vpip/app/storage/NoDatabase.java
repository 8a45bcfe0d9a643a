package org.vpip.app.storage;

/** There is no way to the database. */
public final class NoDatabase extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Obstacle obstacle;
    private final String address;

    NoDatabase(Obstacle obstacle, String address, Throwable cause) {
        super(address + ": " + obstacle, cause);
        this.obstacle = obstacle;
        this.address = address;
    }

    public Obstacle obstacle() {
        return obstacle;
    }

    /** Where it should be, without secrets. */
    public String address() {
        return address;
    }
}
