package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Solutions of a program that are known, and other states near which a search for more may begin. */
final class KnownSolutions {
    /** States that are kept for later programs. */
    private static final int MOST = 300;

    private final List<ProgramSolution> possible = new ArrayList<>();
    private final List<ProgramSolution> impossible = new ArrayList<>();
    private final Consumer<ProgramSolution> listener;

    private KnownSolutions(Consumer<ProgramSolution> listener) {
        this.listener = listener;
    }

    static KnownSolutions none() {
        return new KnownSolutions(solution -> {});
    }

    /** Returns those of a program that divides unknowns of this one; none is known yet. What is found of it is known of this one, too. */
    KnownSolutions divided(UnaryOperator<ProgramSolution> united) {
        return new KnownSolutions(solution -> add(united.apply(solution)));
    }

    /** Returns those of a program with more constraints. What is found of it is known of this program, too. */
    KnownSolutions where(Predicate<ProgramSolution> holds) {
        KnownSolutions stricter = new KnownSolutions(this::add);
        possible.forEach(solution -> (holds.test(solution) ? stricter.possible : stricter.impossible).add(solution));
        return stricter;
    }

    void add(ProgramSolution solution) {
        possible.add(solution);
        listener.accept(solution);
    }

    /** Adds a solution of another program that is one of this program, too. */
    void learn(ProgramSolution solution) {
        possible.add(solution);
    }

    /** Adds a state that is not possible, from which a search may begin. */
    void addStart(ProgramSolution state) {
        impossible.add(state);
    }

    void addAll(KnownSolutions others) {
        possible.addAll(others.possible);
    }

    List<ProgramSolution> possible() {
        return possible;
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

    /**
     * Returns the range of what values can add up to in the solutions, or in the first ones with which it is wide enough; not a number
     * where there are none.
     */
    PossibleRange range(DealtValues values, Predicate<PossibleRange> isEnough) {
        PossibleRange range = PossibleRange.UNDECIDED;
        for (ProgramSolution solution : possible) {
            range = range.with(values.in(solution.values()));
            if (isEnough.test(range)) {
                return range;
            }
        }
        return range;
    }
}
