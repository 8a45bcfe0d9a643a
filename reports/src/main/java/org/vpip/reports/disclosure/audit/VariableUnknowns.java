package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.reports.disclosure.audit.IntegerProgram.PeopleUnknowns;

/** The unknowns of a model's values: for each cell the number of people with each outcome, or the sum of their scores. */
final class VariableUnknowns {
    private final AuditedVariables variables;
    private final List<CellUnknowns> cells = new ArrayList<>();

    VariableUnknowns(AuditedVariables variables) {
        this.variables = variables;
    }

    /**
     * The unknowns of one cell.
     *
     * @param counts how many people have each outcome, in the order of the outcomes; none for a scale
     * @param sum of the scores on a scale
     */
    record CellUnknowns(BitSet atoms, List<Integer> counts, OptionalInt sum) {
        CellUnknowns {
            counts = List.copyOf(counts);
        }
    }

    AuditedVariables variables() {
        return variables;
    }

    List<CellUnknowns> cells() {
        return cells;
    }

    /** Adds the unknowns to a program that begins with the numbers of people of the atoms. */
    void addTo(IntegerProgram program, KnownCounts known, ValueCells all) {
        for (BitSet atoms : all.all()) {
            double most = atoms.stream().mapToDouble(known::most).sum();
            cells.add(variables.hasOutcomes() ? counted(program, atoms, most) : summed(program, atoms, most));
        }
    }

    private CellUnknowns counted(IntegerProgram program, BitSet atoms, double most) {
        List<Integer> counts = variables.outcomes().stream()
                .map(outcome -> program.add(true, 0, most))
                .toList();
        program.add(new PeopleUnknowns(atoms.stream().boxed().toList(), counts));
        return new CellUnknowns(atoms, counts, OptionalInt.empty());
    }

    private CellUnknowns summed(IntegerProgram program, BitSet atoms, double most) {
        VariableDomain scale = variables.scale();
        int sum = program.add(false, Math.min(0, scale.minimum()) * most, Math.max(0, scale.maximum()) * most);
        LinearForm people = LinearForm.sum(atoms);
        program.constrain(new LinearForm().add(sum, 1).add(people, -scale.minimum()), 0, Double.POSITIVE_INFINITY);
        program.constrain(new LinearForm().add(sum, -1).add(people, scale.maximum()), 0, Double.POSITIVE_INFINITY);
        return new CellUnknowns(atoms, List.of(), OptionalInt.of(sum));
    }

    private Stream<CellUnknowns> within(BitSet atoms) {
        return cells.stream().filter(cell -> cell.atoms().intersects(atoms));
    }

    /** Returns the number of people of a cell with an outcome. */
    LinearForm count(BitSet cell, ValueOutcome own) {
        return weighted(cell, outcome -> outcome.equals(own) ? 1 : 0);
    }

    /** Returns the number of people in these cells with a choice. */
    LinearForm count(BitSet atoms, PersonVariable variable, String choice) {
        return weighted(atoms, outcome -> outcome.has(variable, choice) ? 1 : 0);
    }

    /** Returns the sum of the values in these cells. */
    LinearForm values(BitSet atoms, PersonVariable variable) {
        if (variables.hasOutcomes()) {
            return weighted(atoms, outcome -> outcome.score(variable));
        }
        LinearForm form = new LinearForm();
        within(atoms).forEach(cell -> form.add(cell.sum().orElseThrow(), 1));
        return form;
    }

    /** Returns the sum of the squares of the scores in these cells. */
    LinearForm squares(BitSet atoms, PersonVariable variable) {
        return weighted(atoms, outcome -> outcome.score(variable) * outcome.score(variable));
    }

    private LinearForm weighted(BitSet atoms, ToDoubleFunction<ValueOutcome> weight) {
        LinearForm form = new LinearForm();
        double[] weights = variables.outcomes().stream().mapToDouble(weight).toArray();
        within(atoms).forEach(cell -> {
            for (int i = 0; i < weights.length; i++) {
                if (weights[i] != 0) {
                    form.add(cell.counts().get(i), weights[i]);
                }
            }
        });
        return form;
    }
}
