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
        bound(program, new LinearForm().add(sum, 1), atom, 0);
    }

    /** Adds that a sum lies between the limits of the scores, for the people of an atom less some. */
    private void bound(IntegerProgram program, LinearForm sum, int atom, int less) {
        program.constrain(
                new LinearForm().add(sum, 1).add(atom, -domain.minimum()),
                -domain.minimum() * less,
                Double.POSITIVE_INFINITY);
        program.constrain(
                new LinearForm().add(sum, -1).add(atom, domain.maximum()),
                domain.maximum() * less,
                Double.POSITIVE_INFINITY);
    }

    private int sum(int atom) {
        return Objects.requireNonNull(sums.get(atom));
    }

    private int count(int atom, String choice) {
        return Objects.requireNonNull(Objects.requireNonNull(counts.get(atom)).get(choice));
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
        atoms.stream().forEach(atom -> form.add(sum(atom), 1));
        return form;
    }

    /** Returns the sum of a function of the scores in these atoms. */
    LinearForm weighted(BitSet atoms, ToDoubleFunction<Double> weight) {
        LinearForm form = new LinearForm();
        domain.scores().forEach((choice, score) -> form.add(count(atoms, choice), weight.applyAsDouble(score)));
        return form;
    }

    /** Adds one person of an atom to a program, and returns the value of that person. */
    LinearForm member(IntegerProgram program, int atom) {
        program.constrain(new LinearForm().add(atom, 1), 1, Double.POSITIVE_INFINITY);
        if (domain.hasChoices()) {
            return chooser(program, atom);
        }
        int value = program.add(false, domain.minimum(), domain.maximum());
        bound(program, new LinearForm().add(sum(atom), 1).add(value, -1), atom, 1);
        return new LinearForm().add(value, 1);
    }

    private LinearForm chooser(IntegerProgram program, int atom) {
        LinearForm one = new LinearForm();
        LinearForm value = new LinearForm();
        domain.scores().forEach((choice, score) -> {
            int chosen = program.add(true, 0, 1);
            one.add(chosen, 1);
            value.add(chosen, score);
            program.constrain(
                    new LinearForm().add(count(atom, choice), 1).add(chosen, -1), 0, Double.POSITIVE_INFINITY);
        });
        program.constrain(one, 1, 1);
        return value;
    }
}
