package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Solutions of a program that are known, and other states near which a search for more may begin. */
final class KnownSolutions {
    /** States that are kept for later programs. */
    private static final int MOST = 300;

    private final List<ProgramSolution> possible = new ArrayList<>();
    private final List<ProgramSolution> impossible = new ArrayList<>();
    private final Optional<KnownSolutions> weaker;

    private KnownSolutions(Optional<KnownSolutions> weaker) {
        this.weaker = weaker;
    }

    static KnownSolutions none() {
        return new KnownSolutions(Optional.empty());
    }

    /** Returns those of a program with more constraints. What is found of it is known of this program, too. */
    KnownSolutions where(Predicate<ProgramSolution> holds) {
        KnownSolutions stricter = new KnownSolutions(Optional.of(this));
        possible.forEach(solution -> (holds.test(solution) ? stricter.possible : stricter.impossible).add(solution));
        return stricter;
    }

    void add(ProgramSolution solution) {
        possible.add(solution);
        weaker.ifPresent(known -> known.add(solution));
    }

    /** Adds a state that is not possible, from which a search may begin. */
    void addStart(ProgramSolution state) {
        impossible.add(state);
    }

    void addAll(KnownSolutions others) {
        possible.addAll(others.possible);
    }

    /** Returns the states to be kept, the latest solutions last. */
    List<ProgramSolution> kept() {
        List<ProgramSolution> all = new ArrayList<>(impossible);
        all.addAll(possible);
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }

    /** Returns whether a form is as large as a number in a solution. */
    boolean reaches(LinearForm form, double high) {
        double enough = high - PossibleRange.EXACT;
        for (ProgramSolution solution : possible) {
            if (solution.at(form) >= enough) {
                return true;
            }
        }
        return false;
    }

    /** Returns the impossible state in which a form is largest, and then such a solution. */
    List<ProgramSolution> nearest(LinearForm form) {
        return Stream.concat(largest(impossible, form), largest(possible, form)).toList();
    }

    /** Returns the first state in which a form is largest; none where there is no state. */
    private static Stream<ProgramSolution> largest(List<ProgramSolution> states, LinearForm form) {
        double[] values = states.stream().mapToDouble(state -> state.at(form)).toArray();
        return IntStream.range(0, values.length)
                .boxed()
                .max(Comparator.<Integer>comparingDouble(place -> values[place])
                        .thenComparing(Comparator.reverseOrder()))
                .map(states::get)
                .stream();
    }

    /** Returns the range of a form in the solutions; not a number where there are none. */
    PossibleRange range(LinearForm form) {
        DoubleSummaryStatistics values =
                possible.stream().mapToDouble(solution -> solution.at(form)).summaryStatistics();
        return values.getCount() == 0 ? PossibleRange.UNDECIDED : new PossibleRange(values.getMin(), values.getMax());
    }
}
