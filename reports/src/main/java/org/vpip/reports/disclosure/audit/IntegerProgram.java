package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Linear constraints over unknowns, most of them whole numbers, and the search for the least and greatest value of a form. */
final class IntegerProgram {
    /** No number of people is larger, unless a fact says so. */
    static final double MOST_PEOPLE = 100_000;

    private static final long SEED = 20;

    private final List<Unknown> unknowns = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private final List<PeopleUnknowns> people = new ArrayList<>();
    private @Nullable SimplexTableau tableau;

    /** An unknown between two limits. */
    record Unknown(boolean whole, double least, double most) {}

    /** A form and the interval in which it lies. */
    record Constraint(LinearForm form, double low, double high, double largestWeight) {
        Constraint(LinearForm form, double low, double high) {
            this(form, low, high, form.largestWeight());
        }

        boolean holds(double[] solution) {
            double at = form.at(solution);
            double tolerance = PossibleRange.EXACT * largestWeight;
            return at >= low - tolerance && at <= high + tolerance;
        }
    }

    /** Adds an unknown and returns its number. */
    int add(boolean whole, double least, double most) {
        unknowns.add(new Unknown(whole, least, most));
        tableau = null;
        return unknowns.size() - 1;
    }

    void constrain(LinearForm form, double low, double high) {
        constraints.add(new Constraint(form, low, high));
        tableau = null;
    }

    /**
     * People of one cell.
     *
     * @param numbers the unknowns of how many are in each of its atoms
     * @param values the unknowns of how many have each value, which add up to the same
     */
    record PeopleUnknowns(List<Integer> numbers, List<Integer> values) {
        PeopleUnknowns {
            numbers = List.copyOf(numbers);
            values = List.copyOf(values);
        }
    }

    void add(PeopleUnknowns cell) {
        people.add(cell);
        LinearForm difference = new LinearForm();
        cell.numbers().forEach(number -> difference.add(number, -1));
        cell.values().forEach(value -> difference.add(value, 1));
        constrain(difference, 0, 0);
    }

    List<PeopleUnknowns> people() {
        return people;
    }

    List<Constraint> constraints() {
        return constraints;
    }

    /** Returns this program with one more constraint. */
    IntegerProgram with(LinearForm form, double low, double high) {
        IntegerProgram program = new IntegerProgram();
        program.unknowns.addAll(unknowns);
        program.constraints.addAll(constraints);
        program.people.addAll(people);
        Constraint more = new Constraint(form, low, high);
        program.constraints.add(more);
        program.tableau = tableau().with(more);
        return program;
    }

    List<Unknown> unknowns() {
        return unknowns;
    }

    /** Returns the tableau, which is the same until an unknown or a constraint is added. */
    SimplexTableau tableau() {
        SimplexTableau current = tableau;
        if (current == null) {
            current = SimplexTableau.of(unknowns, constraints);
            tableau = current;
        }
        return current;
    }

    /** Returns the size of the tableau. */
    int cells() {
        return Math.max(1, unknowns.size() * constraints.size());
    }

    /** Returns whether whole numbers satisfy all constraints. */
    boolean isSolution(double[] values) {
        return constraints.stream().allMatch(constraint -> constraint.holds(values));
    }

    /** Returns whether the first unknowns satisfy all constraints that are about them alone. */
    boolean isPossible(double[] values, int first) {
        return constraints.stream()
                .filter(constraint -> constraint.form().isWithin(first))
                .allMatch(constraint -> constraint.holds(values));
    }

    /**
     * Returns a solution with the greatest value of a form.
     *
     * @param steps after which the search is cut short
     * @return empty where there is none, or the search was cut short before one was found
     */
    Optional<ProgramSolution> greatest(LinearForm form, int steps) {
        return new BranchSearch(this, form, Double.POSITIVE_INFINITY, steps).run();
    }

    /**
     * Returns any solution in which a form has a value or a greater one: near to a known one, or else by branching where the effort includes it.
     *
     * @param known solutions in which the form is smaller
     * @return empty where there is none, or the search was cut short before one was found
     */
    Optional<ProgramSolution> reaching(
            LinearForm form, double value, List<ProgramSolution> known, SearchEffort effort) {
        Optional<ProgramSolution> near = near(form, value, known, effort);
        return near.isPresent() || effort.steps() == 0 || !mayReach(form, value)
                ? near
                : new BranchSearch(this, form, value, effort.steps()).run().filter(found -> found.value() >= value);
    }

    /**
     * Returns a solution in which a form has a value or a greater one, near to a known one or to a vertex.
     *
     * @return empty where none is found
     */
    Optional<ProgramSolution> near(LinearForm form, double value, List<ProgramSolution> known, SearchEffort effort) {
        if (people.isEmpty()) {
            return completed(form, value, known);
        }
        return vertex(form)
                .filter(vertex -> form.at(vertex) >= value - PossibleRange.EXACT)
                .flatMap(vertex -> isWhole(vertex) && isSolution(vertex)
                        ? Optional.of(ProgramSolution.optimal(vertex, form))
                        : witness(
                                form,
                                value,
                                effort.patience(),
                                Stream.concat(
                                        known.stream().map(ProgramSolution::values),
                                        Stream.concat(whole(vertex), scattered(form, value, effort.vertices())))));
    }

    /** Returns whole numbers near to vertices that lie far from each other: where sums with weights by lot are greatest. */
    private Stream<double[]> scattered(LinearForm form, double value, int vertices) {
        if (vertices == 0) {
            return Stream.empty();
        }
        IntegerProgram reached = with(form, value, Double.POSITIVE_INFINITY);
        Random lot = new Random(SEED);
        return Stream.generate(() -> {
                    LinearForm sum = new LinearForm();
                    IntStream.range(0, unknowns.size()).forEach(unknown -> sum.add(unknown, lot.nextInt(-2, 3)));
                    return sum;
                })
                .limit(vertices)
                .flatMap(sum -> reached.vertex(sum).stream().flatMap(this::whole));
    }

    private Optional<ProgramSolution> witness(LinearForm form, double value, int patience, Stream<double[]> starts) {
        WitnessSearch search = new WitnessSearch(this, new Constraint(form, value, Double.POSITIVE_INFINITY), patience);
        return starts.map(search::from)
                .flatMap(Optional::stream)
                .filter(this::isSolution)
                .findFirst()
                .map(found -> ProgramSolution.optimal(found, form).unproven());
    }

    private boolean isWhole(double[] values) {
        return IntStream.range(0, values.length)
                .filter(unknown -> unknowns.get(unknown).whole())
                .allMatch(unknown -> Math.abs(values[unknown] - Math.rint(values[unknown])) < PossibleRange.EXACT);
    }

    /** Returns whether a form can be as large as a number without the demand for whole numbers. */
    boolean mayReach(LinearForm form, double value) {
        return vertex(form)
                .filter(found -> form.at(found) >= value - PossibleRange.EXACT)
                .isPresent();
    }

    /** Returns where a form is greatest without the demand for whole numbers; empty where nothing is possible. */
    private Optional<double[]> vertex(LinearForm form) {
        double[] least = unknowns.stream().mapToDouble(Unknown::least).toArray();
        double[] most = unknowns.stream().mapToDouble(Unknown::most).toArray();
        return tableau().moveWithin(least, most) ? Optional.of(tableau().greatest(form)) : Optional.empty();
    }

    private Optional<ProgramSolution> completed(LinearForm form, double value, List<ProgramSolution> starts) {
        return starts.stream()
                .map(start -> completed(form, start.values()))
                .flatMap(Optional::stream)
                .filter(found -> form.at(found) >= value - PossibleRange.EXACT)
                .filter(this::isSolution)
                .findFirst()
                .map(found -> ProgramSolution.optimal(found, form).unproven());
    }

    /** Returns where a form is greatest among states with the same whole numbers as another; empty where nothing is possible. */
    private Optional<double[]> completed(LinearForm form, double[] start) {
        double[] least = new double[start.length];
        double[] most = new double[start.length];
        for (int i = 0; i < start.length; i++) {
            Unknown unknown = unknowns.get(i);
            boolean isFixed = unknown.whole() && start[i] >= unknown.least() && start[i] <= unknown.most();
            least[i] = isFixed ? start[i] : unknown.least();
            most[i] = isFixed ? start[i] : unknown.most();
        }
        return tableau().moveWithin(least, most) ? Optional.of(tableau().greatest(form)) : Optional.empty();
    }

    /** Returns whole numbers near to others, such that the numbers of people stay; none where nobody has a value. */
    private Stream<double[]> whole(double[] values) {
        double[] whole = values.clone();
        for (PeopleUnknowns cell : people) {
            round(cell.values(), whole);
            round(cell.numbers(), whole);
        }
        return people.isEmpty() ? Stream.empty() : Stream.of(whole);
    }

    /** Rounds unknowns such that their sum is rounded, too. */
    private static void round(List<Integer> unknowns, double[] values) {
        double carried = 0;
        for (int unknown : unknowns) {
            double wanted = values[unknown] + carried;
            values[unknown] = Math.rint(wanted);
            carried = wanted - values[unknown];
        }
    }
}
