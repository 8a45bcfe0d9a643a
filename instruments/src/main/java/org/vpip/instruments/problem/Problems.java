package org.vpip.instruments.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects everything that is wrong before anyone is told, so that a person mends it all in one go. Not thread-safe. */
public final class Problems {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
                    (Problem problem) -> problem.place().file())
            .thenComparing(problem ->
                    problem.place().sheet() == null ? "" : problem.place().sheet())
            .thenComparing(problem -> problem.place().row());

    private final Set<Problem> found = new LinkedHashSet<>();

    public void add(ProblemCode code, Place place, Object... arguments) {
        found.add(Problem.of(code, place, arguments));
    }

    public void add(Problem problem) {
        found.add(problem);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Each problem once, by file, sheet and row; within a row in the order in which they were found. */
    public List<Problem> list() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(BY_PLACE);
        return List.copyOf(sorted);
    }
}
