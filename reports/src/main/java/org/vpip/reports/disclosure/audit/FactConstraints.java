package org.vpip.reports.disclosure.audit;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.fact.Fact.SquareSum;
import org.vpip.analysis.finding.fact.Fact.ValueSum;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.reports.disclosure.fact.FactBounds;

/** Facts as constraints of a program, within the limits that their printed digits leave. */
final class FactConstraints {
    /** Limits of means are multiples of half of the second decimal; others are widened to the next one. */
    private static final double HALF_DIGITS = 200;

    private final IntegerProgram program;
    private final KnownCounts known;
    private final Optional<VariableUnknowns> variable;

    /** @param variable unknowns that the program has */
    FactConstraints(IntegerProgram program, KnownCounts known, Optional<VariableUnknowns> variable) {
        this.program = program;
        this.known = known;
        this.variable = variable;
    }

    /** Adds the numbers of people, each once. */
    void addPeople(List<AtomFact> facts) {
        Set<List<Object>> people = new HashSet<>();
        for (AtomFact fact : facts) {
            FactBounds bounds = fact.published().bounds();
            if (fact.variable().isEmpty() && bounds.isBound() && people.add(List.of(fact.atoms(), bounds))) {
                program.constrain(LinearForm.sum(fact.atoms()), bounds.low(), bounds.high());
            }
        }
    }

    /** Adds the facts of the variables that have unknowns. */
    void addValues(List<AtomFact> facts) {
        variable.ifPresent(unknowns -> facts.stream()
                .filter(fact ->
                        fact.variable().filter(unknowns.variables()::has).isPresent())
                .forEach(fact -> addValue(unknowns, fact, fact.published().bounds())));
    }

    private void addValue(VariableUnknowns unknowns, AtomFact fact, FactBounds bounds) {
        PersonVariable about = fact.variable().orElseThrow();
        if (fact.fact() instanceof CategoryCount category) {
            LinearForm form = new LinearForm();
            category.choices().forEach(choice -> form.add(unknowns.count(fact.atoms(), about, choice), 1));
            program.constrain(form, bounds.low(), bounds.high());
        } else if (fact.fact() instanceof ValueSum) {
            addMean(
                    fact.atoms(),
                    unknowns.values(fact.atoms(), about),
                    unknowns.variables().hasWholeScores(about),
                    bounds);
        } else if (fact.fact() instanceof SquareSum && unknowns.variables().hasScores(about)) {
            addMean(
                    fact.atoms(),
                    unknowns.squares(fact.atoms(), about),
                    unknowns.variables().hasWholeScores(about),
                    bounds);
        }
    }

    /** Adds that a sum lies between two limits times the number of people. The sum of whole scores is a whole number. */
    private void addMean(BitSet atoms, LinearForm sum, boolean isWhole, FactBounds bounds) {
        OptionalInt number = known.number(atoms);
        if (number.isPresent() && isWhole) {
            program.constrain(
                    sum,
                    Math.ceil(bounds.low() * number.getAsInt() - PossibleRange.EXACT),
                    Math.floor(bounds.high() * number.getAsInt() + PossibleRange.EXACT));
            return;
        }
        double least = scaled(bounds.low(), Math.floor(bounds.low() * HALF_DIGITS));
        double most = scaled(bounds.high(), Math.ceil(bounds.high() * HALF_DIGITS));
        program.constrain(
                new LinearForm().add(sum, HALF_DIGITS).add(LinearForm.sum(atoms), -least), 0, Double.POSITIVE_INFINITY);
        program.constrain(
                new LinearForm().add(sum, -HALF_DIGITS).add(LinearForm.sum(atoms), most), 0, Double.POSITIVE_INFINITY);
    }

    /** Returns a limit in half digits: a whole number where it is one, so that the solver meets no binary fraction. */
    private static double scaled(double limit, double outward) {
        double exact = limit * HALF_DIGITS;
        return Math.abs(exact - Math.rint(exact)) < PossibleRange.EXACT ? Math.rint(exact) : outward;
    }
}
