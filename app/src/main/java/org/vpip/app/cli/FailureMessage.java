package org.vpip.app.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.vpip.app.storage.database.DatabaseUnavailableException;
import org.vpip.instruments.wording.Language;

/** Says in one line why something failed. */
final class FailureMessage {
    private FailureMessage() {}

    /** Of a chain of causes the first; of a file its path and what is the matter with it. */
    static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof FileSystemException file) {
            return file.getFile() + ": " + matter(file);
        }
        String message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    /** Why there is no way to the database, and what to do. */
    static String reason(DatabaseUnavailableException barred, Language language) {
        String key = "database." + barred.failure().name().toLowerCase(Locale.ROOT);
        return Vpip.MESSAGES.in(language, key, barred.address());
    }

    private static String matter(FileSystemException file) {
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
