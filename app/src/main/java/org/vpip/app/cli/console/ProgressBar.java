package org.vpip.app.cli.console;

import java.io.PrintWriter;
import org.vpip.app.evaluation.ProgressListener;

/** A bar on a terminal that takes itself away when all is done; nothing in a pipe or a file. */
public final class ProgressBar implements ProgressListener {
    private static final int WIDTH = 30;

    private final PrintWriter err;

    private ProgressBar(PrintWriter err) {
        this.err = err;
    }

    /** From Java 22 on there is always a console, and then always a bar. */
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
