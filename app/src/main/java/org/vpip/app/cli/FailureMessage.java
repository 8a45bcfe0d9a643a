package org.vpip.app.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.vpip.app.storage.database.DatabaseUnavailableException;
import org.vpip.instruments.wording.Language;

/** The reason of a failure in one line. */
final class FailureMessage {
    private FailureMessage() {}

    /** Returns the message of the first cause; for a file, its path and the fault. */
    static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof FileSystemException file) {
            return file.getFile() + ": " + fault(file);
        }
        String message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    /** Returns why the database cannot be reached, and what to do. */
    static String reason(DatabaseUnavailableException unavailable, Language language) {
        String key = "database." + unavailable.failure().name().toLowerCase(Locale.ROOT);
        return Vpip.MESSAGES.in(language, key, unavailable.address());
    }

    private static String fault(FileSystemException file) {
        if (file instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (file instanceof FileAlreadyExistsException) {
            return "is a file where a folder is needed";
        }
        if (file instanceof AccessDeniedException) {
            return "may not be read or written";
        }
        return file.getReason() == null ? "cannot be read or written" : file.getReason();
    }
}
