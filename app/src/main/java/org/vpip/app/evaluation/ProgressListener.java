package org.vpip.app.evaluation;

/** Is told how far long work has come; from one thread at a time. */
@FunctionalInterface
public interface ProgressListener {
    ProgressListener SILENT = (done, steps) -> {};

    /** @param done steps finished, 0 to {@code steps} */
    void report(int done, int steps);
}
