package org.vpip.app.evaluation;

/** Is told how far long work has come; from one thread at a time. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = (done, steps) -> {};

    /** @param done steps finished, 0 to {@code steps} */
    void at(int done, int steps);
}
