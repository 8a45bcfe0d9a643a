package org.vpip.reports.disclosure.audit;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.reports.disclosure.audit.ProtectedPeople.Group;
import org.vpip.reports.disclosure.audit.SearchFailures.Extent;

/**
 * Everything that is possible by what a reader knows. The unknowns are the number of people of each atom and, for one
 * variable, the number of them with each choice, or the sum of their scores. Numbers of people are whole; sums of a scale are
 * not, which leaves more possible than there is.
 */
final class AttackerModel {
    private final IntegerProgram program;
    private final KnownCounts known;
    private final Optional<VariableUnknowns> variable;
    private final KnownSolutions solutions;
    private final SearchEffort effort;
    private SearchFailures failures;
    private final Map<Integer, Optional<AttackerModel>> inside = new HashMap<>();

    private AttackerModel(
            IntegerProgram program,
            KnownCounts known,
            Optional<VariableUnknowns> variable,
            KnownSolutions solutions,
            SearchFailures failures,
            SearchEffort effort) {
        this.effort = effort;
        this.program = program;
        this.known = known;
        this.variable = variable;
        this.solutions = solutions;
        this.failures = failures;
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
                new IntegerProgram(),
                counts(attacker, partition, facts),
                variables.map(VariableUnknowns::new),
                KnownSolutions.none(),
                SearchFailures.none(),
                SearchEffort.QUICK);
        for (int atom = 0; atom < partition.count(); atom++) {
            model.program.add(true, model.known.least(atom), model.known.most(atom));
        }
        model.variable.ifPresent(unknowns -> unknowns.addTo(model.program, model.known));
        FactConstraints constraints = new FactConstraints(model.program, model.known, model.variable);
        if (attacker == AttackerKind.STRANGER) {
            constraints.addPeople(facts);
        }
        constraints.addValues(facts);
        return model;
    }

    private static KnownCounts counts(AttackerKind attacker, AtomPartition partition, List<AtomFact> facts) {
        return switch (attacker) {
            case STRANGER -> KnownCounts.published(partition.count(), facts);
            case MEMBER -> KnownCounts.counted(partition);
        };
    }

    /** Returns the number of people in these atoms. */
    LinearForm people(BitSet atoms) {
        return LinearForm.sum(atoms);
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
    PossibleRange member(Group atom, VariableDomain domain) {
        return one(atom, domain, range(values(atom.atoms(), domain.variable())));
    }

    /** Returns the same of the solutions that are known. */
    PossibleRange seenMember(Group atom, VariableDomain domain) {
        return one(atom, domain, seen(values(atom.atoms(), domain.variable())));
    }

    private static PossibleRange one(Group atom, VariableDomain domain, PossibleRange sum) {
        int others = atom.count() - 1;
        return new PossibleRange(
                Math.max(domain.minimum(), sum.low() - others * domain.maximum()),
                Math.min(domain.maximum(), sum.high() - others * domain.minimum()));
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
                unknown ->
                        mayReach(count, 1) ? Optional.of(with(count, 1, Double.POSITIVE_INFINITY)) : Optional.empty());
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

    /** Returns this model with more searches; what they find is known of this one, too. */
    AttackerModel thorough() {
        return new AttackerModel(
                program, known, variable, solutions, failures.of(SearchEffort.THOROUGH), SearchEffort.THOROUGH);
    }

    /** Keeps what is not found where a later model looks for it. */
    void remember(FailureMemory memory, UnknownPeople people) {
        failures = SearchFailures.of(memory, people);
    }

    KnownSolutions solutions() {
        return solutions;
    }

    /**
     * Adds a state to the solutions if it is one, and to the states from which a search may begin if the numbers of people are
     * possible.
     */
    void consider(double[] values) {
        ProgramSolution state = ProgramSolution.found(values);
        if (program.isSolution(values)) {
            solutions.add(state);
        } else if (program.isPossible(values, known.atoms())) {
            solutions.addStart(state);
        }
    }

    int unknowns() {
        return program.unknowns().size();
    }

    /** Returns the number of people that an atom can have next to another number. */
    double bounded(int atom, double people) {
        return Math.max(known.least(atom), Math.min(known.most(atom), people));
    }

    List<ValueOutcome> outcomes() {
        return variable.map(unknowns -> unknowns.variables().outcomes()).orElse(List.of());
    }

    /** Returns the unknowns of an atom by outcome; none where nobody in it has a value. */
    List<Integer> counts(int atom) {
        return variable.map(unknowns -> unknowns.counts(atom)).orElse(List.of());
    }

    /** Returns the unknown sum of the scores in an atom, if there is one. */
    OptionalInt sum(int atom) {
        return variable.map(unknowns -> unknowns.sum(atom)).orElse(OptionalInt.empty());
    }

    private AttackerModel with(LinearForm form, double low, double high) {
        return new AttackerModel(
                program.with(form, low, high),
                known,
                variable,
                solutions.where(solution -> solution.at(form) >= low - PossibleRange.EXACT
                        && solution.at(form) <= high + PossibleRange.EXACT),
                failures.where(form, low, high),
                effort);
    }

    /** Returns whether a form can be as small as a number. */
    boolean reachesDown(LinearForm form, double low) {
        return reachesUp(new LinearForm().add(form, -1), -low);
    }

    /** Returns whether a form is as large as a number in a solution that is known. */
    boolean isKnownToReach(LinearForm form, double high) {
        return solutions.reaches(form, high);
    }

    /** Returns whether a form can be as large as a number, in a solution that is known or found. */
    boolean reachesUp(LinearForm form, double high) {
        return isKnownToReach(form, high)
                || failures.isFound(
                        Extent.WHOLE,
                        form,
                        high,
                        () -> isFound(
                                program.reaching(form, high - PossibleRange.EXACT, solutions.nearest(form), effort)));
    }

    /** Returns the same of a solution that is known or found near to others, without branching. */
    boolean isNear(LinearForm form, double high) {
        return isKnownToReach(form, high)
                || failures.isFound(
                        Extent.NEAR,
                        form,
                        high,
                        () -> isFound(program.near(form, high - PossibleRange.EXACT, solutions.nearest(form), effort)));
    }

    /** Returns whether a form can be as large as a number without the demand for whole numbers. */
    boolean mayReach(LinearForm form, double high) {
        return isKnownToReach(form, high)
                || failures.isFound(Extent.FRACTIONAL, form, high, () -> program.mayReach(form, high));
    }

    private boolean isFound(Optional<ProgramSolution> found) {
        found.ifPresent(solutions::add);
        return found.isPresent();
    }

    /** Returns whether a form can have two values with at least this difference. */
    boolean isWide(LinearForm form, double width) {
        return widened(form, width).width() >= width - PossibleRange.EXACT
                || range(form).width() >= width - PossibleRange.EXACT;
    }

    /**
     * Returns the range of a form in the solutions that are known, after a search for one that is this far from another; not a
     * number where there are none.
     */
    PossibleRange widened(LinearForm form, double width) {
        PossibleRange seen = seen(form);
        boolean isNarrow = seen.isDecided() && seen.width() < width;
        return isNarrow && (reachesUp(form, seen.low() + width) || reachesDown(form, seen.high() - width))
                ? seen(form)
                : seen;
    }

    /** Returns the range of a form in the solutions that are known; not a number where there are none. */
    PossibleRange seen(LinearForm form) {
        return solutions.range(form);
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
