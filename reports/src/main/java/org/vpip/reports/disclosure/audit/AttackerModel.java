package org.vpip.reports.disclosure.audit;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.reports.disclosure.audit.SearchFailures.Extent;
import org.vpip.reports.disclosure.audit.VariableUnknowns.CellUnknowns;

/**
 * Everything that is possible by what a reader knows. The unknowns are the number of people of each atom and, for each cell of
 * the people with values of one variable, the number of them with each choice, or the sum of their scores. Numbers of people are whole; sums of a scale are
 * not, which leaves more possible than there is.
 */
final class AttackerModel {
    private final AttackerKnowledge knowledge;
    private final IntegerProgram program;
    private final KnownCounts known;
    private final Optional<VariableUnknowns> variable;
    private final KnownSolutions solutions;
    private final SearchEffort effort;
    private SearchFailures failures;
    private SearchEffort last = SearchEffort.THOROUGH;
    private final Map<List<Object>, Optional<AttackerModel>> inside = new HashMap<>();

    private AttackerModel(
            AttackerKnowledge knowledge,
            IntegerProgram program,
            KnownCounts known,
            Optional<VariableUnknowns> variable,
            KnownSolutions solutions,
            SearchFailures failures,
            SearchEffort effort) {
        this.knowledge = knowledge;
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
        return of(attacker, partition, facts, variables, ValueCells.of(variables, facts));
    }

    /** Returns the same with other cells, which compose the people of each fact. */
    static AttackerModel of(
            AttackerKind attacker,
            AtomPartition partition,
            List<AtomFact> facts,
            Optional<AuditedVariables> variables,
            ValueCells cells) {
        AttackerKnowledge knowledge = new AttackerKnowledge(attacker, partition, facts, variables, cells);
        return of(knowledge, KnownSolutions.none(), SearchEffort.QUICK);
    }

    private static AttackerModel of(AttackerKnowledge knowledge, KnownSolutions solutions, SearchEffort effort) {
        IntegerProgram program = new IntegerProgram();
        KnownCounts known = knowledge.counts();
        Optional<VariableUnknowns> variable = knowledge.variables().map(VariableUnknowns::new);
        for (int atom = 0; atom < known.atoms(); atom++) {
            program.add(true, known.least(atom), known.most(atom));
        }
        variable.ifPresent(unknowns -> unknowns.addTo(program, known, knowledge.cells()));
        knowledge.constrain(program, known, variable);
        return new AttackerModel(knowledge, program, known, variable, solutions, SearchFailures.none(), effort);
    }

    /** Returns this model with cells that compose a set of atoms; it begins with what is known of this one. */
    AttackerModel dividedBy(BitSet atoms) {
        if (knowledge.cells().compose(atoms)) {
            return this;
        }
        CellDivision division = new CellDivision(cells(), atoms, known.atoms());
        AttackerModel divided = of(knowledge.dividedBy(atoms), solutions.divided(division::united), effort);
        divided.failures = failures.of(divided);
        solutions.kept().forEach(state -> division.divided(state).forEach(divided::consider));
        return divided;
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

    /** Returns the number of people of a cell with an outcome. */
    LinearForm count(BitSet cell, ValueOutcome own) {
        return variable().count(cell, own);
    }

    /** Returns this model where one person of a cell has a value; empty where that cannot be. */
    Optional<AttackerModel> having(BitSet cell, ValueOutcome own) {
        LinearForm count = count(cell, own);
        return inside.computeIfAbsent(
                List.of(cell, own),
                key -> mayReach(count, 1) ? Optional.of(with(count, 1, Double.POSITIVE_INFINITY)) : Optional.empty());
    }

    /** Returns this model where the sum of the scores in a cell is at the middle of what it can be. */
    AttackerModel halved(BitSet cell, PersonVariable about) {
        PossibleRange range = searched(values(cell, about));
        double middle = (range.low() + range.high()) / 2;
        return with(values(cell, about), middle, middle);
    }

    /** Takes over what another reader who knows more holds for possible. */
    void learn(AttackerModel stricter) {
        solutions.addAll(stricter.solutions);
    }

    /** Returns this model with more searches; what they find is known of this one, too. */
    AttackerModel thorough() {
        return new AttackerModel(knowledge, program, known, variable, solutions, failures.of(last), last);
    }

    /**
     * Keeps what is not found where a later model looks for it.
     *
     * @param thorough the effort before something counts as exposed
     */
    void remember(FailureMemory memory, UnknownPeople people, SearchEffort thorough) {
        last = thorough;
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
            solutions.learn(state);
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

    /** Returns the cells of people who have values; none where the model has no variable. */
    List<CellUnknowns> cells() {
        return variable.map(VariableUnknowns::cells).orElse(List.of());
    }

    /** Returns whether these are the atoms of one cell. */
    boolean isCell(BitSet atoms) {
        return cells().stream().anyMatch(cell -> cell.atoms().equals(atoms));
    }

    int atoms() {
        return known.atoms();
    }

    private AttackerModel with(LinearForm form, double low, double high) {
        return new AttackerModel(
                knowledge,
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
                || searched(form).width() >= width - PossibleRange.EXACT;
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

    /**
     * Returns whether the values of people can add up to enough in the solutions that are known; false where their cells have no
     * others.
     */
    boolean isDealt(BitSet atoms, ToDoubleFunction<ValueOutcome> measure, Predicate<PossibleRange> isEnough) {
        return !knowledge.cells().compose(atoms) && isEnough.test(solutions.range(dealt(atoms, measure), isEnough));
    }

    /** Returns what the values of these people can add up to. */
    DealtValues dealt(BitSet atoms, ToDoubleFunction<ValueOutcome> measure) {
        return DealtValues.of(variable(), atoms, measure);
    }

    /** Returns the least and greatest value of a form; neither is a number unless it is proven to be the limit. */
    PossibleRange range(LinearForm form) {
        return range(form, SearchEffort.EXHAUSTIVE.steps());
    }

    /** Returns the same, as far as the effort goes. */
    PossibleRange searched(LinearForm form) {
        return range(form, Math.max(effort.steps(), SearchEffort.QUICK.steps()));
    }

    private PossibleRange range(LinearForm form, int steps) {
        return new PossibleRange(-limit(new LinearForm().add(form, -1), steps), limit(form, steps));
    }

    private double limit(LinearForm form, int steps) {
        Optional<ProgramSolution> found = program.greatest(form, steps);
        found.ifPresent(solutions::add);
        return found.filter(ProgramSolution::isOptimal)
                .map(ProgramSolution::value)
                .orElse(Double.NaN);
    }
}
