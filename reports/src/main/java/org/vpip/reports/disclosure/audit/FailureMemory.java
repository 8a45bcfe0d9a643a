package org.vpip.reports.disclosure.audit;

import java.util.HashSet;
import java.util.Set;

/** What was searched for and not found, in audits whose facts are kept and in the present one. */
final class FailureMemory {
    private final Set<Object> kept = new HashSet<>();
    private final Set<Object> present = new HashSet<>();

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
