package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;
import org.vpip.analysis.finding.fact.Fact.PeoplePresence;
import org.vpip.analysis.finding.fact.Fact.ValueSum;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.analysis.finding.fact.PossibleScores.ScoredChoice;
import org.vpip.analysis.finding.subject.IndicatorId;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.audit.EnumeratingAttacker.World;
import org.vpip.reports.disclosure.fact.FactBounds;
import org.vpip.reports.disclosure.fact.FactOrigin;
import org.vpip.reports.disclosure.fact.PublishedFact;

/**
 * A few people with random memberships and choices. Everybody is counted, one set is counted, one is withheld as too few or
 * as many, and two means are published to one decimal.
 */
final class TinyStudy {
    static final PersonVariable CHOICE = PersonVariable.of("item:a", new WaveId("t0"));
    static final PossibleScores SCORES =
            PossibleScores.of(List.of(new ScoredChoice("0", 0), new ScoredChoice("1", 1), new ScoredChoice("2", 2)));
    private static final FactOrigin ORIGIN =
            new FactOrigin(Audience.FUNDER, new IndicatorId("a"), List.of(), Subgroup.EVERYBODY);
    private static final double HALF = 0.05;
    private static final int FEWEST = 3;

    final int people;
    final List<Set<Integer>> sets = new ArrayList<>();
    private final int[] choices;

    TinyStudy(Random random) {
        people = 3 + random.nextInt(3);
        choices = random.ints(people, 0, EnumeratingAttacker.CHOICES).toArray();
        sets.add(IntStream.range(0, people).boxed().collect(Collectors.toCollection(TreeSet::new)));
        for (int i = 0; i < 2; i++) {
            Set<Integer> some = IntStream.range(0, people)
                    .filter(person -> random.nextInt(3) > 0)
                    .boxed()
                    .collect(Collectors.toCollection(TreeSet::new));
            some.add(random.nextInt(people));
            sets.add(some);
        }
    }

    /** What is published, for the audit. */
    List<PublishedFact> facts() {
        return List.of(
                published(
                        new PeopleCount(set(0)), FactBounds.exactly(sets.get(0).size())),
                published(
                        new PeopleCount(set(1)), FactBounds.exactly(sets.get(1).size())),
                published(new PeoplePresence(set(2)), withheld()),
                published(new ValueSum(set(0), CHOICE, SCORES, mean(0)), bounds(0)),
                published(new ValueSum(set(2), CHOICE, SCORES, mean(2)), bounds(2)));
    }

    /** What is published, for the attacker. */
    boolean agrees(World world) {
        return world.people(0) == people
                && world.people(1) == sets.get(1).size()
                && world.people(2) >= withheld().low()
                && world.people(2) <= withheld().high()
                && isMean(world, 0)
                && isMean(world, 2);
    }

    private boolean isMean(World world, int set) {
        double mean = world.total(set) / (double) Math.max(1, world.people(set));
        return Math.abs(mean - mean(set)) <= HALF + 1e-9;
    }

    private FactBounds withheld() {
        return sets.get(2).size() < FEWEST
                ? new FactBounds(1, FEWEST - 1.0)
                : new FactBounds(FEWEST, Double.POSITIVE_INFINITY);
    }

    private double mean(int set) {
        double exact = sets.get(set).stream()
                .mapToInt(person -> choices[person])
                .average()
                .orElseThrow();
        return Math.round(exact * 10) / 10.0;
    }

    private FactBounds bounds(int set) {
        return new FactBounds(mean(set) - HALF, mean(set) + HALF);
    }

    private static PublishedFact published(Fact fact, FactBounds bounds) {
        return new PublishedFact(ORIGIN, fact, bounds, SafetyRule.FEWEST);
    }

    PersonSet set(int number) {
        return PersonSet.of(sets.get(number).stream()
                .map(person -> new ParticipantId("P-" + person))
                .toList());
    }

    /** Returns the atoms of a set, by what the audit knows. */
    BitSet atoms(ReaderFacts known, int number) {
        return known.facts().stream()
                .filter(fact -> fact.fact().people().equals(set(number)))
                .findFirst()
                .orElseThrow()
                .atoms();
    }
}
