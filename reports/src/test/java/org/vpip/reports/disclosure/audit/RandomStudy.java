package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;
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
import org.vpip.reports.disclosure.fact.FactBounds;
import org.vpip.reports.disclosure.fact.FactOrigin;
import org.vpip.reports.disclosure.fact.PublishedFact;

/**
 * People in two attributes with answers to two items, some of them missing. What could be published of each group and item
 * is a batch: the number of people, their mean, and how many chose the lowest answer; one of these may be left out.
 */
final class RandomStudy {
    private static final PossibleScores SCORES = PossibleScores.of(IntStream.rangeClosed(1, 4)
            .mapToObj(score -> new ScoredChoice(String.valueOf(score), score))
            .toList());
    private static final FactOrigin ORIGIN =
            new FactOrigin(Audience.FUNDER, new IndicatorId("a"), List.of(), Subgroup.EVERYBODY);

    private final Random random;
    private final int people;

    RandomStudy(int seed) {
        random = new Random(seed);
        people = 20 + random.nextInt(25);
    }

    /** Returns the batches in random order. */
    List<List<PublishedFact>> batches() {
        List<Set<Integer>> groups = new ArrayList<>();
        groups.add(where(person -> 0).get(0));
        groups.addAll(where(person -> random.nextInt(3)));
        groups.addAll(where(person -> random.nextInt(2)));
        List<List<PublishedFact>> batches = new ArrayList<>();
        for (String item : List.of("item:a", "item:b")) {
            int[] answers = random.ints(people, 1, 5).toArray();
            Set<Integer> missing = where(person -> random.nextInt(8)).get(0);
            for (Set<Integer> group : groups) {
                Set<Integer> used = new TreeSet<>(group);
                used.removeAll(missing);
                if (!used.isEmpty()) {
                    batches.add(batch(PersonVariable.of(item, new WaveId("t0")), used, answers));
                }
            }
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    private List<Set<Integer>> where(IntUnaryOperator code) {
        return IntStream.range(0, people)
                .boxed()
                .collect(Collectors.groupingBy(code::applyAsInt, TreeMap::new, Collectors.toCollection(TreeSet::new)))
                .values()
                .stream()
                .map(group -> (Set<Integer>) group)
                .toList();
    }

    private List<PublishedFact> batch(PersonVariable item, Set<Integer> used, int[] answers) {
        PersonSet set = PersonSet.of(
                used.stream().map(person -> new ParticipantId("P-" + person)).toList());
        double mean = Math.round(used.stream()
                                .mapToInt(person -> answers[person])
                                .average()
                                .orElseThrow()
                        * 100)
                / 100.0;
        int lowest = (int) used.stream().filter(person -> answers[person] == 1).count();
        List<PublishedFact> batch = new ArrayList<>(List.of(
                published(new PeopleCount(set), FactBounds.exactly(used.size())),
                published(new ValueSum(set, item, SCORES, mean), new FactBounds(mean - 0.005, mean + 0.005)),
                published(new CategoryCount(set, item, List.of("1"), lowest), FactBounds.exactly(lowest))));
        batch.remove(random.nextInt(3));
        return batch;
    }

    private static PublishedFact published(Fact fact, FactBounds bounds) {
        return new PublishedFact(ORIGIN, fact, bounds, SafetyRule.FEWEST);
    }
}
