package org.vpip.reports.disclosure.audit;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.reports.disclosure.audit.IntegerProgram.PeopleUnknowns;

/** The unknowns of a model's values: for each atom the number of people with each outcome, or the sum of their scores. */
final class VariableUnknowns {
    private final AuditedVariables variables;
    private final Map<Integer, Integer> sums = new HashMap<>();
    private final Map<Integer, Map<ValueOutcome, Integer>> counts = new HashMap<>();

    VariableUnknowns(AuditedVariables variables) {
        this.variables = variables;
    }

    AuditedVariables variables() {
        return variables;
    }

    /** Adds the unknowns to a program that begins with the numbers of people. */
    void addTo(IntegerProgram program, KnownCounts known) {
        variables.atoms().stream().forEach(atom -> {
            if (variables.hasOutcomes()) {
                addCounts(program, atom, known.most(atom));
            } else {
                addSum(program, atom, known.most(atom));
            }
        });
    }

    private void addCounts(IntegerProgram program, int atom, double most) {
        Map<ValueOutcome, Integer> own = new LinkedHashMap<>();
        variables.outcomes().forEach(outcome -> own.put(outcome, program.add(true, 0, most)));
        counts.put(atom, own);
        program.add(new PeopleUnknowns(atom, List.copyOf(own.values())));
    }

    private void addSum(IntegerProgram program, int atom, double most) {
        VariableDomain scale = variables.scale();
        int sum = program.add(false, Math.min(0, scale.minimum()) * most, Math.max(0, scale.maximum()) * most);
        sums.put(atom, sum);
        program.constrain(new LinearForm().add(sum, 1).add(atom, -scale.minimum()), 0, Double.POSITIVE_INFINITY);
        program.constrain(new LinearForm().add(sum, -1).add(atom, scale.maximum()), 0, Double.POSITIVE_INFINITY);
    }

    /** Returns the unknowns of an atom by outcome; none where nobody in it has a value. */
    List<Integer> counts(int atom) {
        return List.copyOf(counts.getOrDefault(atom, Map.of()).values());
    }

    /** Returns the unknown sum of the scores in an atom, if there is one. */
    OptionalInt sum(int atom) {
        Integer sum = sums.get(atom);
        return sum == null ? OptionalInt.empty() : OptionalInt.of(sum);
    }

    /** Returns the unknown number of people of an atom with an outcome. */
    int unknown(int atom, ValueOutcome outcome) {
        return Objects.requireNonNull(Objects.requireNonNull(counts.get(atom)).get(outcome));
    }

    /** Returns the number of people in these atoms with a choice. */
    LinearForm count(BitSet atoms, PersonVariable variable, String choice) {
        return weighted(atoms, outcome -> outcome.has(variable, choice) ? 1 : 0);
    }

    /** Returns the sum of the values in these atoms. */
    LinearForm values(BitSet atoms, PersonVariable variable) {
        if (variables.hasOutcomes()) {
            return weighted(atoms, outcome -> outcome.score(variable));
        }
        LinearForm form = new LinearForm();
        atoms.stream().forEach(atom -> form.add(Objects.requireNonNull(sums.get(atom)), 1));
        return form;
    }

    /** Returns the sum of the squares of the scores in these atoms. */
    LinearForm squares(BitSet atoms, PersonVariable variable) {
        return weighted(atoms, outcome -> outcome.score(variable) * outcome.score(variable));
    }

    private LinearForm weighted(BitSet atoms, ToDoubleFunction<ValueOutcome> weight) {
        LinearForm form = new LinearForm();
        atoms.stream()
                .forEach(atom -> Objects.requireNonNull(counts.get(atom)).forEach((outcome, count) -> {
                    double own = weight.applyAsDouble(outcome);
                    if (own != 0) {
                        form.add(count, own);
                    }
                }));
        return form;
    }
}
