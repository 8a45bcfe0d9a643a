package org.vpip.app.release;

import java.io.IOException;
import java.nio.file.Path;
import org.vpip.app.trial.JavaProgram;

/** A process that holds the lock of a ledger until its input ends. */
final class LedgerHolder {
    private LedgerHolder() {}

    static Process start(Path study) throws IOException {
        return JavaProgram.of(LedgerHolder.class, study)
                .process()
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
