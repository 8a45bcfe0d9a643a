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

    private static final int MOST = 2_000;

    private final Set<Problem> found = new LinkedHashSet<>();

    public void add(ProblemCode code, ProblemLocation place, Object... arguments) {
        add(Problem.of(code, place, arguments));
    }

    /** Beyond a number that nobody would mend in one go, only that there are more is kept. */
    public void add(Problem problem) {
        if (found.size() < MOST) {
            found.add(problem);
        } else if (found.size() == MOST) {
            found.add(Problem.of(
                    ProblemCode.MORE_PROBLEMS,
                    ProblemLocation.file(problem.place().file()),
                    MOST));
        }
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
