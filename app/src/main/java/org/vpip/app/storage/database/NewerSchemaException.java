package org.vpip.app.storage.database;

/** A database whose tables a newer version of the program has changed. */
final class NewerSchemaException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param changes number of changes that this version does not know */
    NewerSchemaException(int changes) {
        super("changes of the tables that this version does not know: " + changes);
    }
}
