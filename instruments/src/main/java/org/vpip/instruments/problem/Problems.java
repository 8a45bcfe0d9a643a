package org.vpip.instruments.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A collection of all problems, so that a person can correct them in one go. Not thread-safe. */
public final class Problems {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
                    (Problem problem) -> problem.place().file())
            .thenComparing(problem ->
                    problem.place().sheet() == null ? "" : problem.place().sheet())
            .thenComparing(problem -> problem.place().row());

    private static final int MAX_PROBLEMS = 2_000;

    private final Set<Problem> found = new LinkedHashSet<>();

    public void add(ProblemCode code, ProblemLocation place, Object... arguments) {
        add(Problem.of(code, place, arguments));
    }

    /** Adds a problem; beyond a limit, only records that there are more. */
    public void add(Problem problem) {
        if (found.size() < MAX_PROBLEMS) {
            found.add(problem);
        } else if (found.size() == MAX_PROBLEMS) {
            found.add(Problem.of(
                    ProblemCode.MORE_PROBLEMS,
                    ProblemLocation.file(problem.place().file()),
                    MAX_PROBLEMS));
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Returns the distinct problems by file, sheet and row; within a row in the order of discovery. */
    public List<Problem> list() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(BY_PLACE);
        return List.copyOf(sorted);
    }
}
