package org.vpip.instruments.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vpip.instruments.wording.Language;

/**
 * One problem with all its occurrences in a column of a sheet, listed once with their number and the first three places. A
 * problem of a whole sheet does not repeat.
 *
 * @param occurrences at least one, by row
 */
public record RepeatedProblem(List<Problem> occurrences) {
    private static final int MOST_PLACES = 3;

    public RepeatedProblem {
        occurrences = List.copyOf(occurrences);
    }

    /** Returns the problems in their order; those with equal code, file and column come with the first one. */
    public static List<RepeatedProblem> of(List<Problem> problems) {
        Map<Object, List<Problem>> groups = new LinkedHashMap<>();
        for (Problem problem : problems) {
            ProblemLocation place = problem.place();
            Object group = place.row() == 0
                    ? problem
                    : new Problem(
                            problem.code(),
                            new ProblemLocation(place.file(), place.sheet(), 0, place.column()),
                            List.of("row"));
            groups.computeIfAbsent(group, first -> new ArrayList<>()).add(problem);
        }
        return groups.values().stream().map(RepeatedProblem::new).toList();
    }

    /** Returns one line: the first occurrence, then further rows with the input that differs there, and their number. */
    public String in(Language language) {
        String first = occurrences.get(0).in(language);
        if (occurrences.size() == 1) {
            return first;
        }
        String places = occurrences.stream()
                .skip(1)
                .limit(MOST_PLACES - 1)
                .map(problem -> problem.row(language, input(occurrences.get(0))))
                .collect(Collectors.joining(", "));
        String key = occurrences.size() > MOST_PLACES ? "repeated_more" : "repeated";
        return Problem.MESSAGES.verbatim(language, key, first, places, occurrences.size());
    }

    private static String input(Problem problem) {
        return problem.arguments().isEmpty() ? "" : problem.arguments().get(0);
    }
}
