package org.vpip.reports.disclosure;

/** A listener to the progress of long work, called by one thread at a time. */
@FunctionalInterface
public interface ProgressListener {
    ProgressListener SILENT = (done, steps) -> {};

    /** @param done steps finished, 0 to {@code steps} */
    void report(int done, int steps);
}
