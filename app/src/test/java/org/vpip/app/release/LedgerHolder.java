package org.vpip.app.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A process that holds the lock of a ledger until its input ends. */
final class LedgerHolder {
    private LedgerHolder() {}

    static Process start(Path study) throws IOException {
        return new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LedgerHolder.class.getName(),
                        study.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String[] arguments) throws IOException {
        try (LedgerLock held = LedgerLock.attempt(Path.of(arguments[0])).orElseThrow()) {
            System.out.println(held.folder());
            System.in.readAllBytes();
        }
    }
}
