package org.vpip.app.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vpip.app.attack.survey.SurveyVariable;

/**
 * An attacker who lists all ways in which a few people can have answered an item at one wave, and keeps those that agree with
 * the published sums, squares and counts of these people, or of a set without its told parts.
 */
final class MultisetAttack {
    private static final int MOST_PEOPLE = 12;
    private static final int MOST_CHOICES = 7;
    private static final double EXACT = 1e-6;

    private final TrueAnswers truth;
    private final SurveyVariable variable;
    private final List<AnswerFact> facts;
    private final List<HeadCount> counts;
    private final List<Crowd> crowds;
    private final Set<BitSet> seen = new HashSet<>();
    private final List<ReportLeak> leaks = new ArrayList<>();

    MultisetAttack(TrueAnswers truth, SurveyVariable variable, List<AnswerFact> facts, List<HeadCount> counts) {
        this.truth = truth;
        this.variable = variable;
        this.facts = facts;
        this.counts = counts;
        this.crowds = facts.stream()
                .map(AnswerFact::crowd)
                .distinct()
                .sorted(Comparator.comparing(Crowd::label))
                .toList();
    }

    List<ReportLeak> leaks() {
        if (variable.items().size() == 1 && variable.choices().size() <= MOST_CHOICES) {
            for (Crowd all : crowds) {
                attack(all, List.of());
                for (Crowd part : crowds) {
                    attackWithout(all, part);
                }
            }
        }
        return leaks;
    }

    private void attackWithout(Crowd all, Crowd part) {
        if (!isWithin(part.people(), all.people())) {
            return;
        }
        attack(all, List.of(part));
        BitSet rest = all.without(part).people();
        crowds.stream()
                .filter(second -> isWithin(second.people(), rest))
                .forEach(second -> attack(all, List.of(part, second)));
    }

    private static boolean isWithin(BitSet part, BitSet all) {
        BitSet outside = (BitSet) part.clone();
        outside.andNot(all);
        return outside.isEmpty();
    }

    private void attack(Crowd all, List<Crowd> parts) {
        Crowd rest = parts.stream().reduce(all, Crowd::without);
        if (rest.size() > 0 && rest.size() <= MOST_PEOPLE && seen.add(rest.people())) {
            facts.stream()
                    .filter(fact -> fact.crowd().equals(all) && fact.waves().size() == 1)
                    .map(fact -> fact.waves().get(0))
                    .distinct()
                    .forEach(wave -> attack(all, parts, rest, wave));
        }
    }

    /** Attacks a set without told parts at one wave; a part of which less is told widens the limits of the rest. */
    private void attack(Crowd all, List<Crowd> parts, Crowd rest, String wave) {
        List<AnswerFact> known = new ArrayList<>();
        for (AnswerFact fact : about(all, wave)) {
            double low = fact.lowSum();
            double high = fact.highSum();
            for (Crowd part : parts) {
                low -= about(part, wave).stream()
                        .filter(other -> other.kind().equals(fact.kind()))
                        .mapToDouble(AnswerFact::highSum)
                        .min()
                        .orElse(Double.POSITIVE_INFINITY);
                high -= about(part, wave).stream()
                        .filter(other -> other.kind().equals(fact.kind()))
                        .mapToDouble(AnswerFact::lowSum)
                        .max()
                        .orElse(Double.NEGATIVE_INFINITY);
            }
            known.add(new AnswerFact(
                    fact.kind(), rest, variable, fact.waves(), fact.measure(), fact.unit(), false, low, high));
        }
        judge(
                rest,
                wave,
                listed(rest.size(), known),
                isTold(all) && parts.stream().allMatch(this::isTold));
    }

    private List<AnswerFact> about(Crowd crowd, String wave) {
        return facts.stream()
                .filter(fact -> fact.crowd().people().equals(crowd.people()))
                .filter(fact -> fact.waves().equals(List.of(wave)))
                .toList();
    }

    private boolean isTold(Crowd crowd) {
        return counts.stream()
                .anyMatch(count ->
                        count.low() == count.high() && count.crowd().people().equals(crowd.people()));
    }

    /** Returns the numbers of people by choice that agree with everything. */
    private List<int[]> listed(int people, List<AnswerFact> known) {
        List<int[]> listed = new ArrayList<>();
        list(new int[variable.choices().size()], 0, people, known, listed);
        return listed;
    }

    private void list(int[] made, int choice, int left, List<AnswerFact> known, List<int[]> listed) {
        if (choice == made.length - 1) {
            made[choice] = left;
            if (known.stream().allMatch(fact -> agrees(made, fact))) {
                listed.add(made.clone());
            }
            return;
        }
        for (int people = 0; people <= left; people++) {
            made[choice] = people;
            list(made, choice + 1, left - people, known, listed);
        }
    }

    private boolean agrees(int[] made, AnswerFact fact) {
        double sum = 0;
        for (int choice = 0; choice < made.length; choice++) {
            sum += made[choice]
                    * fact.measure()
                            .applyAsDouble(new double[] {variable.choices().get(choice)});
        }
        return sum >= fact.low() - EXACT && sum <= fact.high() + EXACT;
    }

    private void judge(Crowd rest, String wave, List<int[]> listed, boolean isSizeTold) {
        if (listed.isEmpty()) {
            throw new IllegalStateException("the truth must be among what is possible: " + rest.label());
        }
        for (int i = 0; i < variable.choices().size(); i++) {
            int choice = i;
            double value = variable.choices().get(choice);
            long made = rest.people().stream()
                    .filter(person -> truth.value(person, variable, wave) == value)
                    .count();
            int least = listed.stream().mapToInt(way -> way[choice]).min().orElseThrow();
            int most = listed.stream().mapToInt(way -> way[choice]).max().orElseThrow();
            boolean few = made > 0 && made < Crowd.FEW;
            boolean low = rest.people().stream().allMatch(truth::isAtHand);
            boolean narrow = isSizeTold && rest.size() >= Crowd.FEW && ((low && least > 1) || most < Crowd.FEW);
            if (few && (least == most || narrow)) {
                String what = variable.source() + " at " + wave + ", listed choice " + value + ": " + rest.label();
                leaks.add(new ReportLeak(what, made, least, most));
            }
        }
    }
}
