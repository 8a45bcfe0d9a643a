package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.fact.Fact.SquareSum;
import org.vpip.analysis.finding.fact.Fact.ValueSum;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.reports.disclosure.fact.FactBounds;

/**
 * Everything that is possible by what a reader knows. The unknowns are the number of people of each atom and, for one
 * variable, the number of them with each choice, or the sum of their scores. Numbers of people are whole; sums of a scale are
 * not, which leaves more possible than there is.
 */
final class AttackerModel {
    /** Limits of means are multiples of half of the second decimal; others are widened to the next one. */
    private static final double HALF_DIGITS = 200;

    private final IntegerProgram program;
    private final PublishedCounts published;
    private final Optional<VariableUnknowns> variable;
    private final List<ProgramSolution> solutions = new ArrayList<>();

    private AttackerModel(IntegerProgram program, PublishedCounts published, Optional<VariableUnknowns> variable) {
        this.program = program;
        this.published = published;
        this.variable = variable;
    }

    /**
     * Returns the model of these facts; those of other variables are left out.
     *
     * @param variables of the values; empty for numbers of people only
     */
    static AttackerModel of(int atoms, List<AtomFact> facts, Optional<AuditedVariables> variables) {
        AttackerModel model = new AttackerModel(
                new IntegerProgram(), PublishedCounts.of(atoms, facts), variables.map(VariableUnknowns::new));
        for (int atom = 0; atom < atoms; atom++) {
            model.program.add(true, 0, model.published.most(atom));
        }
        model.variable.ifPresent(unknowns -> unknowns.addTo(model.program, model.published));
        Set<List<Object>> people = new HashSet<>();
        for (AtomFact fact : facts) {
            FactBounds bounds = fact.published().bounds();
            if (fact.variable().isEmpty()) {
                if (people.add(List.of(fact.atoms(), bounds))) {
                    model.program.constrain(model.people(fact.atoms()), bounds.low(), bounds.high());
                }
            } else if (variables.isPresent()
                    && variables.get().has(fact.variable().orElseThrow())) {
                model.addFact(fact, bounds);
            }
        }
        return model;
    }

    private void addFact(AtomFact fact, FactBounds bounds) {
        PersonVariable about = fact.variable().orElseThrow();
        if (fact.fact() instanceof CategoryCount category) {
            LinearForm form = new LinearForm();
            category.choices().forEach(choice -> form.add(count(fact.atoms(), about, choice), 1));
            program.constrain(form, bounds.low(), bounds.high());
        } else if (fact.fact() instanceof ValueSum) {
            addMean(fact, values(fact.atoms(), about), bounds);
        } else if (fact.fact() instanceof SquareSum && variable().variables().hasScores(about)) {
            addMean(fact, variable().squares(fact.atoms(), about), bounds);
        }
    }

    /** Adds that a sum lies between two limits times the number of people. The sum of whole scores is a whole number. */
    private void addMean(AtomFact fact, LinearForm sum, FactBounds bounds) {
        BitSet atoms = fact.atoms();
        OptionalInt number = published.number(atoms);
        if (number.isPresent()
                && variable().variables().hasWholeScores(fact.variable().orElseThrow())) {
            program.constrain(
                    sum,
                    Math.ceil(bounds.low() * number.getAsInt() - PossibleRange.EXACT),
                    Math.floor(bounds.high() * number.getAsInt() + PossibleRange.EXACT));
            return;
        }
        program.constrain(
                new LinearForm()
                        .add(sum, HALF_DIGITS)
                        .add(people(atoms), -scaled(bounds.low(), Math.floor(bounds.low() * HALF_DIGITS))),
                0,
                Double.POSITIVE_INFINITY);
        program.constrain(
                new LinearForm()
                        .add(sum, -HALF_DIGITS)
                        .add(people(atoms), scaled(bounds.high(), Math.ceil(bounds.high() * HALF_DIGITS))),
                0,
                Double.POSITIVE_INFINITY);
    }

    /** Returns a limit in half digits: a whole number where it is one, so that the solver meets no binary fraction. */
    private static double scaled(double limit, double outward) {
        double exact = limit * HALF_DIGITS;
        return Math.abs(exact - Math.rint(exact)) < PossibleRange.EXACT ? Math.rint(exact) : outward;
    }

    /** Returns the number of people in these atoms. */
    LinearForm people(BitSet atoms) {
        LinearForm form = new LinearForm();
        atoms.stream().forEach(atom -> form.add(atom, 1));
        return form;
    }

    /** Returns the number of people in these atoms with a choice. */
    LinearForm count(BitSet atoms, PersonVariable about, String choice) {
        return variable().count(atoms, about, choice);
    }

    /** Returns the sum of the values in these atoms. */
    LinearForm values(BitSet atoms, PersonVariable about) {
        return variable().values(atoms, about);
    }

    private VariableUnknowns variable() {
        return variable.orElseThrow();
    }

    /** Returns the range of the value of any one person of an atom. */
    PossibleRange member(BitSet atom, VariableDomain domain) {
        return variable().variables().hasOutcomes() ? chosen(atom, domain) : scored(atom, domain);
    }

    private PossibleRange chosen(BitSet atom, VariableDomain domain) {
        double[] possible = domain.scores().entrySet().stream()
                .filter(choice -> reachesUp(count(atom, domain.variable(), choice.getKey()), 1))
                .mapToDouble(Map.Entry::getValue)
                .sorted()
                .toArray();
        return possible.length == 0
                ? new PossibleRange(Double.NaN, Double.NaN)
                : new PossibleRange(possible[0], possible[possible.length - 1]);
    }

    /** The others of the atom have at least and at most the scores at the ends. */
    private PossibleRange scored(BitSet atom, VariableDomain domain) {
        AttackerModel occupied = with(people(atom), 1, Double.POSITIVE_INFINITY);
        LinearForm sum = variable().values(atom, domain.variable());
        double least =
                domain.maximum() - occupied.limit(new LinearForm().add(sum, -1).add(people(atom), domain.maximum()));
        double most =
                domain.minimum() + occupied.limit(new LinearForm().add(sum, 1).add(people(atom), -domain.minimum()));
        return new PossibleRange(Math.max(domain.minimum(), least), Math.min(domain.maximum(), most));
    }

    /** Returns this model where the number of people in these atoms is known as well. */
    AttackerModel knowing(BitSet atoms, int number) {
        return with(people(atoms), number, number);
    }

    private AttackerModel with(LinearForm form, double low, double high) {
        AttackerModel model = new AttackerModel(program.with(form, low, high), published, variable);
        solutions.stream()
                .filter(known ->
                        known.at(form) >= low - PossibleRange.EXACT && known.at(form) <= high + PossibleRange.EXACT)
                .forEach(model.solutions::add);
        return model;
    }

    /** Returns whether a form can be as small as a number. */
    boolean reachesDown(LinearForm form, double low) {
        return reachesUp(new LinearForm().add(form, -1), -low);
    }

    /** Returns whether a form can be as large as a number, in a solution that is known or found. */
    boolean reachesUp(LinearForm form, double high) {
        double enough = high - PossibleRange.EXACT;
        if (solutions.stream().anyMatch(known -> known.at(form) >= enough)) {
            return true;
        }
        Optional<ProgramSolution> found = program.reaching(form, enough);
        found.ifPresent(solutions::add);
        return found.isPresent();
    }

    /** Returns whether a form can have two values with at least this difference. */
    boolean isWide(LinearForm form, double width) {
        DoubleSummaryStatistics known =
                solutions.stream().mapToDouble(solution -> solution.at(form)).summaryStatistics();
        return known.getMax() - known.getMin() >= width
                || (known.getCount() > 0
                        && (reachesUp(form, known.getMin() + width) || reachesDown(form, known.getMax() - width)))
                || range(form).width() >= width - PossibleRange.EXACT;
    }

    /** Returns the least and greatest value of a form; neither is a number unless it is proven to be the limit. */
    PossibleRange range(LinearForm form) {
        return new PossibleRange(-limit(new LinearForm().add(form, -1)), limit(form));
    }

    private double limit(LinearForm form) {
        Optional<ProgramSolution> found = program.greatest(form);
        found.ifPresent(solutions::add);
        return found.filter(ProgramSolution::isOptimal)
                .map(ProgramSolution::value)
                .orElse(Double.NaN);
    }
}
