package org.vpip.app.storage.database;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why there is no way to a database: what whoever starts the program can do something about. */
public enum ConnectionFailure {
    /** Nobody answers at that address, or not yet. */
    NO_ANSWER,
    /** User or password are not accepted. */
    NOT_LET_IN,
    NO_SUCH_DATABASE,
    TOO_MANY_CONNECTIONS,
    /** Another program has the file open. */
    IN_USE,
    /** The address cannot be read. */
    NOT_UNDERSTOOD;

    private static final String H2_FILE_LOCKED = "90020";

    /** Looks for it among the causes. */
    static Optional<ConnectionFailure> classify(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            ConnectionFailure found = cause instanceof SQLException sql ? of(sql.getSQLState()) : null;
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** By the classes of SQL states: 08 connection, 28 authorization, 57P how the server feels. */
    private static @Nullable ConnectionFailure of(@Nullable String state) {
        if (state == null) {
            return null;
        }
        return switch (state) {
            case H2_FILE_LOCKED -> IN_USE;
            case "3D000" -> NO_SUCH_DATABASE;
            case "53300" -> TOO_MANY_CONNECTIONS;
            case "57P01", "57P02", "57P03" -> NO_ANSWER;
            default -> state.startsWith("08") ? NO_ANSWER : state.startsWith("28") ? NOT_LET_IN : null;
        };
    }
}
