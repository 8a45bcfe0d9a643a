package org.vpip.app.storage.database;

import java.nio.file.Path;

/** A server key that is not the one with which the contents of the database were encrypted. */
public final class MissingKeyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param file where the key should be */
    public MissingKeyException(Path file) {
        super("the key of this database is not in " + file);
    }
}
