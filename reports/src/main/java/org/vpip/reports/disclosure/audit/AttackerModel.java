package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
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

    /** Known solutions from which another one is looked for. */
    private static final int NEAREST = 3;

    private final IntegerProgram program;
    private final KnownCounts known;
    private final Optional<VariableUnknowns> variable;
    private final List<ProgramSolution> solutions = new ArrayList<>();
    private final Map<Integer, Optional<AttackerModel>> inside = new HashMap<>();

    private AttackerModel(IntegerProgram program, KnownCounts known, Optional<VariableUnknowns> variable) {
        this.program = program;
        this.known = known;
        this.variable = variable;
    }

    /**
     * Returns the model of these facts; those of other variables are left out.
     *
     * @param variables of the values; empty for numbers of people only
     */
    static AttackerModel of(
            AttackerKind attacker,
            AtomPartition partition,
            List<AtomFact> facts,
            Optional<AuditedVariables> variables) {
        AttackerModel model = new AttackerModel(
                new IntegerProgram(), counts(attacker, partition, facts), variables.map(VariableUnknowns::new));
        for (int atom = 0; atom < partition.count(); atom++) {
            model.program.add(true, model.known.least(atom), model.known.most(atom));
        }
        model.variable.ifPresent(unknowns -> unknowns.addTo(model.program, model.known));
        if (attacker == AttackerKind.STRANGER) {
            model.addPeople(facts);
        }
        variables.ifPresent(modelled -> facts.stream()
                .filter(fact -> fact.variable().filter(modelled::has).isPresent())
                .forEach(fact -> model.addFact(fact, fact.published().bounds())));
        return model;
    }

    private static KnownCounts counts(AttackerKind attacker, AtomPartition partition, List<AtomFact> facts) {
        return switch (attacker) {
            case STRANGER -> KnownCounts.published(partition.count(), facts);
            case MEMBER -> KnownCounts.counted(partition);
        };
    }

    private void addPeople(List<AtomFact> facts) {
        Set<List<Object>> people = new HashSet<>();
        for (AtomFact fact : facts) {
            FactBounds bounds = fact.published().bounds();
            if (fact.variable().isEmpty() && people.add(List.of(fact.atoms(), bounds))) {
                program.constrain(people(fact.atoms()), bounds.low(), bounds.high());
            }
        }
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
        OptionalInt number = known.number(atoms);
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

    /**
     * Returns the range of the score of any one person of an atom on a scale. The others of the atom have at least and at most the
     * scores at the ends.
     */
    PossibleRange member(BitSet atom, VariableDomain domain) {
        AttackerModel occupied = with(people(atom), 1, Double.POSITIVE_INFINITY);
        LinearForm sum = variable().values(atom, domain.variable());
        double least =
                domain.maximum() - occupied.limit(new LinearForm().add(sum, -1).add(people(atom), domain.maximum()));
        double most =
                domain.minimum() + occupied.limit(new LinearForm().add(sum, 1).add(people(atom), -domain.minimum()));
        return new PossibleRange(Math.max(domain.minimum(), least), Math.min(domain.maximum(), most));
    }

    /** Returns the number of people of an atom with an outcome. */
    LinearForm count(int atom, ValueOutcome own) {
        return new LinearForm().add(variable().unknown(atom, own), 1);
    }

    /** Returns this model where one person of an atom has a value; empty where that cannot be. */
    Optional<AttackerModel> having(int atom, ValueOutcome own) {
        LinearForm count = count(atom, own);
        return inside.computeIfAbsent(
                variable().unknown(atom, own),
                unknown -> isKnownToReach(count, 1) || program.mayReach(count, 1)
                        ? Optional.of(with(count, 1, Double.POSITIVE_INFINITY))
                        : Optional.empty());
    }

    /** Returns this model where the sum of the scores in an atom is at the middle of what it can be. */
    AttackerModel halved(BitSet atom, PersonVariable about) {
        PossibleRange range = range(values(atom, about));
        double middle = (range.low() + range.high()) / 2;
        return with(values(atom, about), middle, middle);
    }

    /** Takes over what another reader who knows more holds for possible. */
    void learn(AttackerModel stricter) {
        solutions.addAll(stricter.solutions);
    }

    private AttackerModel with(LinearForm form, double low, double high) {
        AttackerModel model = new AttackerModel(program.with(form, low, high), known, variable);
        solutions.stream()
                .filter(solution -> solution.at(form) >= low - PossibleRange.EXACT
                        && solution.at(form) <= high + PossibleRange.EXACT)
                .forEach(model.solutions::add);
        return model;
    }

    /** Returns whether a form can be as small as a number. */
    boolean reachesDown(LinearForm form, double low) {
        return reachesUp(new LinearForm().add(form, -1), -low);
    }

    /** Returns whether a form is as large as a number in a solution that is known. */
    boolean isKnownToReach(LinearForm form, double high) {
        double enough = high - PossibleRange.EXACT;
        return solutions.stream().anyMatch(solution -> solution.at(form) >= enough);
    }

    /** Returns whether a form can be as large as a number, in a solution that is known or found. */
    boolean reachesUp(LinearForm form, double high) {
        return isKnownToReach(form, high) || isFound(program.reaching(form, high - PossibleRange.EXACT, nearest(form)));
    }

    /** Returns the same of a solution that is known or found near to others, without branching. */
    boolean isNear(LinearForm form, double high) {
        return isKnownToReach(form, high) || isFound(program.near(form, high - PossibleRange.EXACT, nearest(form)));
    }

    /** Returns whether a form can be as large as a number without the demand for whole numbers. */
    boolean mayReach(LinearForm form, double high) {
        return program.mayReach(form, high);
    }

    private boolean isFound(Optional<ProgramSolution> found) {
        found.ifPresent(solutions::add);
        return found.isPresent();
    }

    /** Returns a few known solutions in which a form is largest. */
    private List<ProgramSolution> nearest(LinearForm form) {
        return solutions.stream()
                .sorted(Comparator.comparingDouble((ProgramSolution solution) -> -solution.at(form)))
                .limit(NEAREST)
                .toList();
    }

    /** Returns whether a form can have two values with at least this difference. */
    boolean isWide(LinearForm form, double width) {
        PossibleRange seen = seen(form);
        return seen.width() >= width
                || (seen.isDecided() && (reachesUp(form, seen.low() + width) || reachesDown(form, seen.high() - width)))
                || range(form).width() >= width - PossibleRange.EXACT;
    }

    /** Returns the range of a form in the solutions that are known; not a number where there are none. */
    PossibleRange seen(LinearForm form) {
        DoubleSummaryStatistics values =
                solutions.stream().mapToDouble(solution -> solution.at(form)).summaryStatistics();
        return values.getCount() == 0 ? PossibleRange.UNDECIDED : new PossibleRange(values.getMin(), values.getMax());
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
