package org.vpip.app.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vpip.app.attack.linear.PossibleValues;
import org.vpip.app.attack.survey.SurveyVariable;

/** An attacker of the answers to one item, or of the values of one scale. */
final class AnswerAttack {
    private static final int LARGEST_FEW = 4;
    /** An item with more choices is measured by its mean, like a scale. */
    private static final int MOST_CHOICES = 7;

    private static final double EXACT = 1e-6;

    private final TrueAnswers truth;
    private final SurveyVariable variable;
    private final List<AnswerFact> facts;
    private final List<HeadCount> counts;
    private final List<BitSet> atoms;
    private final List<Crowd> crowds;
    private final List<ReportLeak> leaks = new ArrayList<>();

    AnswerAttack(TrueAnswers truth, SurveyVariable variable, List<AnswerFact> facts, List<HeadCount> counts) {
        this.truth = truth;
        this.variable = variable;
        this.facts = facts;
        this.crowds = facts.stream().map(AnswerFact::crowd).distinct().toList();
        BitSet concerned = new BitSet();
        crowds.forEach(crowd -> concerned.or(crowd.people()));
        this.counts = counts.stream()
                .filter(count -> count.crowd().size()
                        == count.crowd().among("", concerned).size())
                .toList();
        this.atoms = CodePartition.of(
                Stream.concat(crowds.stream(), this.counts.stream().map(HeadCount::crowd))
                        .toList());
    }

    /** Returns what follows for those who know everybody's attributes, and who answered when. */
    List<ReportLeak> ofKnownPeople() {
        AnswerModel model = model(true);
        PossibleValues possible = model.possible();
        for (Crowd few : sets()) {
            if (few.size() <= LARGEST_FEW) {
                model.waves(few.people()).forEach(wave -> attackMean(model, possible, few, wave));
            } else {
                model.waves(few.people()).forEach(wave -> attackChoices(model, possible, few, wave, true));
            }
        }
        atoms.forEach(atom -> attackMember(model, possible, atom));
        atoms.forEach(atom -> leaks.addAll(new InsiderAttack(truth, variable, model, atom).leaks(atoms)));
        leaks.addAll(new MultisetAttack(truth, variable, facts, counts).leaks());
        return leaks;
    }

    /** Returns what follows for those who know only which combinations of sets there are. */
    List<ReportLeak> ofUnknownPeople() {
        AnswerModel model = model(false);
        PossibleValues possible = model.possible();
        for (Crowd crowd : sets()) {
            if (crowd.size() > LARGEST_FEW) {
                model.waves(crowd.people()).forEach(wave -> attackChoices(model, possible, crowd, wave, false));
            }
        }
        return leaks;
    }

    private AnswerModel model(boolean isPeopleKnown) {
        return new AnswerModel(truth, variable, facts, counts, atoms, isPeopleKnown);
    }

    private List<Crowd> sets() {
        Map<BitSet, Crowd> sets = new LinkedHashMap<>();
        for (Crowd one : crowds) {
            sets.putIfAbsent(one.people(), one);
            for (Crowd other : crowds) {
                Stream.of(one.without(other), one.shared(other)).forEach(set -> sets.putIfAbsent(set.people(), set));
            }
        }
        for (BitSet atom : atoms) {
            sets.putIfAbsent(atom, new Crowd("those of the same sets", atom, Crowd.FEW));
        }
        return sets.values().stream().filter(set -> set.size() > 0).toList();
    }

    private double width() {
        return (variable.maximum() - variable.minimum()) / 5;
    }

    private void attackMean(AnswerModel model, PossibleValues possible, Crowd few, String wave) {
        double[] mean = model.form(few.people(), List.of(wave), values -> values[0] / few.size());
        if (!possible.spans(mean, width() - EXACT)) {
            double value = few.people().stream()
                    .mapToDouble(person -> truth.value(person, variable, wave))
                    .average()
                    .orElseThrow();
            report(few, wave, "mean", value, possible, mean);
        }
    }

    /** Attacks any one person of a block: everybody else in it may have the value at either end. */
    private void attackMember(AnswerModel model, PossibleValues possible, BitSet atom) {
        Crowd block = new Crowd("one person of " + names(atom), atom, Crowd.FEW);
        for (String wave : model.waves(atom)) {
            double others = atom.cardinality() - 1;
            double[] sum = model.form(atom, List.of(wave), values -> values[0]);
            double low = possible.least(sum) - others * variable.maximum();
            double high = possible.greatest(sum) - others * variable.minimum();
            double least = Math.max(low, variable.minimum());
            double most = Math.min(high, variable.maximum());
            if (most - least < width() - EXACT) {
                double value = truth.value(atom.nextSetBit(0), variable, wave);
                leaks.add(new ReportLeak(title(block, wave, "value"), value, least, most));
            }
        }
    }

    private String names(BitSet atom) {
        return crowds.stream()
                .filter(crowd -> crowd.people().intersects(atom))
                .map(Crowd::label)
                .distinct()
                .limit(3)
                .toList()
                .toString();
    }

    private void attackChoices(
            AnswerModel model, PossibleValues possible, Crowd crowd, String wave, boolean isPeopleKnown) {
        if (variable.items().size() > 1 || variable.choices().size() > MOST_CHOICES) {
            return;
        }
        for (double choice : variable.choices()) {
            long made = crowd.people().stream()
                    .filter(person -> truth.value(person, variable, wave) == choice)
                    .count();
            double[] form = model.form(crowd.people(), List.of(wave), values -> values[0] == choice ? 1 : 0);
            double[] others = model.form(crowd.people(), List.of(wave), values -> values[0] == choice ? 0 : 1);
            boolean few = made > 0 && made < Crowd.FEW;
            boolean all = made == crowd.size() && !possible.reaches(others, 1);
            if (all || (few && isExposed(possible, form, isPeopleKnown, crowd))) {
                report(crowd, wave, "choice " + choice, (double) made, possible, form);
            }
        }
    }

    /**
     * Returns whether a small number is exact, for those who know the people; or whether its range is too narrow. Where the study
     * no longer has some answers, it is enough that the number may be the fewest.
     */
    private boolean isExposed(PossibleValues possible, double[] form, boolean isPeopleKnown, Crowd crowd) {
        if (isPeopleKnown) {
            return !possible.spans(form, 1 - EXACT);
        }
        boolean low = crowd.people().stream().allMatch(truth::isAtHand);
        return !possible.reaches(form, Crowd.FEW) || (low && !possible.reaches(PossibleValues.negative(form), -1));
    }

    private void report(Crowd crowd, String wave, String kind, double value, PossibleValues possible, double[] form) {
        leaks.add(new ReportLeak(title(crowd, wave, kind), value, possible.least(form), possible.greatest(form)));
    }

    private String title(Crowd crowd, String wave, String kind) {
        return variable.source() + " at " + wave + ", " + kind + ": " + crowd.label() + " (" + crowd.size() + ")";
    }
}
