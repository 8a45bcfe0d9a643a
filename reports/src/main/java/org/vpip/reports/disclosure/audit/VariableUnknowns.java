package org.vpip.reports.disclosure.audit;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** The unknowns of one variable: for each atom the number of people with each choice, or the sum of their scores. */
final class VariableUnknowns {
    private final VariableDomain domain;
    private final Map<Integer, Integer> sums = new HashMap<>();
    private final Map<Integer, Map<String, Integer>> counts = new HashMap<>();

    VariableUnknowns(VariableDomain domain) {
        this.domain = domain;
    }

    VariableDomain domain() {
        return domain;
    }

    /** Adds the unknowns to a program that begins with the numbers of people. */
    void addTo(IntegerProgram program, PublishedCounts published) {
        domain.atoms().stream().forEach(atom -> {
            if (domain.hasChoices()) {
                addCounts(program, atom, published.most(atom));
            } else {
                addSum(program, atom, published.most(atom));
            }
        });
    }

    private void addCounts(IntegerProgram program, int atom, double most) {
        LinearForm people = new LinearForm().add(atom, -1);
        Map<String, Integer> own = new HashMap<>();
        for (String choice : domain.choices()) {
            int count = program.add(true, 0, most);
            own.put(choice, count);
            people.add(count, 1);
        }
        counts.put(atom, own);
        program.constrain(people, 0, 0);
    }

    private void addSum(IntegerProgram program, int atom, double most) {
        int sum = program.add(false, Math.min(0, domain.minimum()) * most, Math.max(0, domain.maximum()) * most);
        sums.put(atom, sum);
        program.constrain(new LinearForm().add(sum, 1).add(atom, -domain.minimum()), 0, Double.POSITIVE_INFINITY);
        program.constrain(new LinearForm().add(sum, -1).add(atom, domain.maximum()), 0, Double.POSITIVE_INFINITY);
    }

    /** Returns the number of people of an atom with a choice. */
    LinearForm count(int atom, String choice) {
        int count =
                Objects.requireNonNull(Objects.requireNonNull(counts.get(atom)).get(choice));
        return new LinearForm().add(count, 1);
    }

    /** Returns the number of people in these atoms with a choice. */
    LinearForm count(BitSet atoms, String choice) {
        LinearForm form = new LinearForm();
        atoms.stream().forEach(atom -> form.add(count(atom, choice), 1));
        return form;
    }

    /** Returns the sum of the values in these atoms. */
    LinearForm values(BitSet atoms) {
        if (domain.hasChoices()) {
            return weighted(atoms, score -> score);
        }
        LinearForm form = new LinearForm();
        atoms.stream().forEach(atom -> form.add(values(atom), 1));
        return form;
    }

    /** Returns the sum of the scores of an atom, of a variable without choices. */
    LinearForm values(int atom) {
        return new LinearForm().add(Objects.requireNonNull(sums.get(atom)), 1);
    }

    /** Returns the sum of a function of the scores in these atoms. */
    LinearForm weighted(BitSet atoms, ToDoubleFunction<Double> weight) {
        LinearForm form = new LinearForm();
        domain.scores().forEach((choice, score) -> form.add(count(atoms, choice), weight.applyAsDouble(score)));
        return form;
    }
}
