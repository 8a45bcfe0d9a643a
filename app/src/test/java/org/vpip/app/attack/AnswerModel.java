package org.vpip.app.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.vpip.app.attack.linear.BoundedSimplex;
import org.vpip.app.attack.linear.Misreading;
import org.vpip.app.attack.linear.PossibleValues;
import org.vpip.app.attack.survey.SurveyVariable;

/**
 * What the answers to one item, or the values of one scale, can be: how many people of each block have which values. Where a
 * block would have too many patterns, its waves are apart, and what hangs them together is left out.
 */
final class AnswerModel {
    private static final int MOST_PATTERNS = 180;

    private final TrueAnswers truth;
    private final SurveyVariable variable;
    private final List<AnswerFact> facts;
    private final List<HeadCount> counts;
    private final List<AnswerBlock> blocks = new ArrayList<>();
    private final boolean isPeopleKnown;

    /**
     * @param facts about the variable
     * @param counts numbers of people
     * @param isPeopleKnown whether the attacker knows who belongs to which set
     */
    AnswerModel(
            TrueAnswers truth,
            SurveyVariable variable,
            List<AnswerFact> facts,
            List<HeadCount> counts,
            List<BitSet> atoms,
            boolean isPeopleKnown) {
        this.truth = truth;
        this.variable = variable;
        this.facts = facts;
        this.counts = counts;
        this.isPeopleKnown = isPeopleKnown;
        atoms.forEach(this::addBlocks);
    }

    List<AnswerBlock> blocks() {
        return blocks;
    }

    private void addBlocks(BitSet atom) {
        Set<String> known = new HashSet<>();
        facts.stream()
                .filter(fact -> fact.crowd().people().intersects(atom))
                .forEach(fact -> known.addAll(fact.waves()));
        List<String> waves = known.stream().sorted().toList();
        List<Double> values = variable.values();
        if (Math.pow(values.size(), waves.size()) <= MOST_PATTERNS) {
            blocks.add(AnswerBlock.of(atom, waves, values, unknowns()));
        } else {
            waves.forEach(wave -> blocks.add(AnswerBlock.of(atom, List.of(wave), values, unknowns())));
        }
    }

    private int unknowns() {
        return blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).end();
    }

    /** Returns the sum of a measure over some people, as far as the blocks have all its waves together. */
    double[] form(BitSet people, List<String> waves, ToDoubleFunction<double[]> measure) {
        double[] form = new double[unknowns()];
        for (AnswerBlock block : blocks) {
            if (people.get(block.people().nextSetBit(0)) && block.covers(waves)) {
                for (int i = 0; i < block.patterns().size(); i++) {
                    form[block.first() + i] =
                            measure.applyAsDouble(block.at(block.patterns().get(i), waves));
                }
            }
        }
        return form;
    }

    /** Returns whether the blocks of these people have these waves together. */
    boolean covers(BitSet people, List<String> waves) {
        return blocks.stream()
                .filter(block -> people.intersects(block.people()))
                .map(AnswerBlock::people)
                .distinct()
                .allMatch(
                        atom -> blocks.stream().anyMatch(block -> block.people().equals(atom) && block.covers(waves)));
    }

    /** Returns the waves at which the reports tell something of everybody in a set. */
    List<String> waves(BitSet people) {
        return facts.stream()
                .flatMap(fact -> fact.waves().stream())
                .distinct()
                .filter(wave -> covers(people, List.of(wave)))
                .toList();
    }

    PossibleValues possible() {
        return possible(new BitSet());
    }

    /** Returns what is possible for those who know the answers of some people. */
    PossibleValues possible(BitSet insiders) {
        List<double[]> forms = new ArrayList<>();
        List<double[]> limits = new ArrayList<>();
        for (AnswerFact fact : facts) {
            if (covers(fact.crowd().people(), fact.waves()) && isReadable(fact)) {
                add(fact, forms, limits);
            }
        }
        if (isPeopleKnown) {
            blocks.forEach(block -> add(
                    members(block), block.people().cardinality(), block.people().cardinality(), forms, limits));
        } else {
            addCounts(forms, limits);
        }
        return solved(forms, limits, insiders);
    }

    private void add(AnswerFact fact, List<double[]> forms, List<double[]> limits) {
        BitSet people = fact.crowd().people();
        if (isPeopleKnown || !fact.isMean() || isNumberTold(fact.crowd())) {
            add(form(people, fact.waves(), fact.measure()), fact.lowSum(), fact.highSum(), forms, limits);
            return;
        }
        add(
                form(people, fact.waves(), values -> fact.measure().applyAsDouble(values) - fact.low()),
                0,
                Double.POSITIVE_INFINITY,
                forms,
                limits);
        add(
                form(
                        people,
                        fact.waves(),
                        values -> fact.high() - fact.measure().applyAsDouble(values)),
                0,
                Double.POSITIVE_INFINITY,
                forms,
                limits);
    }

    /** Returns whether the attacker can read a fact: a mean square only with the number of people. */
    private boolean isReadable(AnswerFact fact) {
        return isPeopleKnown || !fact.kind().equals(ChangeReading.SQUARES) || isNumberTold(fact.crowd());
    }

    private boolean isNumberTold(Crowd crowd) {
        return counts.stream()
                .anyMatch(count ->
                        count.low() == count.high() && count.crowd().people().equals(crowd.people()));
    }

    /** Adds the numbers of people; the waves of an atom that are apart have the same number. */
    private void addCounts(List<double[]> forms, List<double[]> limits) {
        for (HeadCount count : counts) {
            double[] form = people(count.crowd().people());
            if (Arrays.stream(form).sum() > 0) {
                add(form, count.low(), count.high(), forms, limits);
            }
        }
        for (int i = 1; i < blocks.size(); i++) {
            if (blocks.get(i).people().equals(blocks.get(i - 1).people())) {
                double[] form = members(blocks.get(i));
                double[] before = members(blocks.get(i - 1));
                for (int k = 0; k < form.length; k++) {
                    form[k] -= before[k];
                }
                add(form, 0, 0, forms, limits);
            }
        }
    }

    /** Returns the number of people of some sets. */
    double[] people(BitSet people) {
        double[] form = new double[unknowns()];
        BitSet seen = new BitSet();
        for (AnswerBlock block : blocks) {
            int one = block.people().nextSetBit(0);
            if (people.get(one) && !seen.get(one)) {
                Arrays.fill(form, block.first(), block.end(), 1);
                seen.set(one);
            }
        }
        return form;
    }

    private double[] members(AnswerBlock block) {
        double[] form = new double[unknowns()];
        Arrays.fill(form, block.first(), block.end(), 1);
        return form;
    }

    private static void add(double[] form, double low, double high, List<double[]> forms, List<double[]> limits) {
        forms.add(form);
        limits.add(new double[] {low, high});
    }

    private PossibleValues solved(List<double[]> forms, List<double[]> limits, BitSet insiders) {
        double[] start = start(everybody());
        double[] low = Arrays.copyOf(start(insiders), start.length + forms.size());
        double[] high = new double[low.length];
        for (AnswerBlock block : blocks) {
            int most = block.people().cardinality();
            Arrays.fill(high, block.first(), block.end(), isPeopleKnown ? most : Math.max(200, 4 * most));
        }
        for (int i = 0; i < forms.size(); i++) {
            low[start.length + i] = limits.get(i)[0];
            high[start.length + i] = limits.get(i)[1];
        }
        return Misreading.refuse(new BoundedSimplex(forms.toArray(double[][]::new), low, high, start));
    }

    private BitSet everybody() {
        BitSet everybody = new BitSet();
        blocks.forEach(block -> everybody.or(block.people()));
        return everybody;
    }

    /** Returns how many of these people have which values in truth. */
    private double[] start(BitSet people) {
        double[] start = new double[unknowns()];
        for (AnswerBlock block : blocks) {
            block.people().stream()
                    .filter(people::get)
                    .forEach(person -> start[block.position(values(person, block.waves()))]++);
        }
        return start;
    }

    private double[] values(int person, List<String> waves) {
        return waves.stream()
                .mapToDouble(wave -> truth.value(person, variable, wave))
                .toArray();
    }
}
