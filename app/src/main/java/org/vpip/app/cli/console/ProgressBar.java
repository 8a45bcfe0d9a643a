package org.vpip.app.cli.console;

import java.io.PrintWriter;
import org.vpip.reports.disclosure.ProgressListener;

/** A progress bar on a terminal, removed at the end; a pipe or a file gets none. */
public final class ProgressBar implements ProgressListener {
    private static final int WIDTH = 30;

    private final PrintWriter err;

    private ProgressBar(PrintWriter err) {
        this.err = err;
    }

    /** Returns a bar where the program has a console, which from Java 22 on is always. */
    @SuppressWarnings("SystemConsoleNull")
    public static ProgressListener create(PrintWriter err) {
        return System.console() == null ? SILENT : new ProgressBar(err);
    }

    @Override
    public void report(int done, int steps) {
        int filled = steps == 0 ? WIDTH : WIDTH * done / steps;
        err.print("\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "]");
        if (done == steps) {
            err.print("\r" + " ".repeat(WIDTH + 2) + "\r");
        }
        err.flush();
    }
}
