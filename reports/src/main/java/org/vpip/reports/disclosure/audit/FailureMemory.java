package org.vpip.reports.disclosure.audit;

import java.util.HashSet;
import java.util.Set;

/** What was searched for and not found, in audits whose facts are kept and in the present one. */
final class FailureMemory {
    private final Set<Object> kept = new HashSet<>();
    private final Set<Object> present = new HashSet<>();

    /** Returns the searches of audits whose facts are kept. */
    FailureMemory copy() {
        FailureMemory copy = new FailureMemory();
        copy.kept.addAll(kept);
        return copy;
    }

    boolean has(Object search) {
        return kept.contains(search) || present.contains(search);
    }

    void add(Object search) {
        present.add(search);
    }

    void end(boolean areKept) {
        if (areKept) {
            kept.addAll(present);
        }
        present.clear();
    }
}
