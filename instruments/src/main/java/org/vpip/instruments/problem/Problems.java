package org.vpip.instruments.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A collection of all problems, so that a person can correct them in one go. Not thread-safe. */
public final class Problems {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
                    (Problem problem) -> problem.place().file())
            .thenComparing(problem ->
                    problem.place().sheet() == null ? "" : problem.place().sheet())
            .thenComparing(problem -> problem.place().row());

    private static final int MAX_PROBLEMS = 2_000;

    private final Map<Severity, Set<Problem>> found = new EnumMap<>(Severity.class);

    public void add(ProblemCode code, ProblemLocation place, Object... arguments) {
        add(Problem.of(code, place, arguments));
    }

    /** Adds a problem; beyond a limit of its severity, only records that there are more. */
    public void add(Problem problem) {
        Set<Problem> alike = found.computeIfAbsent(problem.code().severity(), severity -> new LinkedHashSet<>());
        if (alike.size() < MAX_PROBLEMS) {
            alike.add(problem);
        } else if (alike.size() == MAX_PROBLEMS) {
            alike.add(Problem.of(
                    problem.isError() ? ProblemCode.MORE_PROBLEMS : ProblemCode.MORE_REMARKS,
                    ProblemLocation.file(problem.place().file()),
                    MAX_PROBLEMS));
        }
    }

    /** Returns whether there is neither an error nor a remark. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Returns whether the input must be corrected before it can be used. */
    public boolean hasErrors() {
        return found.containsKey(Severity.ERROR);
    }

    /** Returns the distinct problems by file, sheet and row; within a row errors first, in the order of discovery. */
    public List<Problem> list() {
        List<Problem> sorted = new ArrayList<>();
        found.values().forEach(sorted::addAll);
        sorted.sort(BY_PLACE);
        return List.copyOf(sorted);
    }
}
