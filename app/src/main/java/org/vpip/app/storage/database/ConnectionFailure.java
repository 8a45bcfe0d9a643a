package org.vpip.app.storage.database;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A reason why a database cannot be used that the operator can do something about. */
public enum ConnectionFailure {
    /** No server answers at that address, or not yet. */
    NO_ANSWER,
    /** The database refuses the user or the password. */
    NOT_LET_IN,
    NO_SUCH_DATABASE,
    TOO_MANY_CONNECTIONS,
    /** Another program has the file open. */
    IN_USE,
    /** The driver cannot parse the address. */
    NOT_UNDERSTOOD,
    /** A newer version of the program has changed the tables. */
    NEWER,
    /** The server key is not the one of this database. */
    OTHER_KEY;

    private static final String H2_FILE_LOCKED = "90020";

    /** Returns the first reason among the causes of a failure; empty when none is known. */
    static Optional<ConnectionFailure> classify(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            ConnectionFailure found = of(cause);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static @Nullable ConnectionFailure of(Throwable cause) {
        if (cause instanceof NewerSchemaException) {
            return NEWER;
        }
        if (cause instanceof MissingKeyException) {
            return OTHER_KEY;
        }
        return cause instanceof SQLException sql ? of(sql.getSQLState()) : null;
    }

    /** Classifies an SQL state: 08 is connection, 28 authorization, 57P intervention by the operator. */
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
