package org.vpip.reports.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.vpip.analysis.finding.fact.ChangeDirection;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;
import org.vpip.analysis.finding.fact.Fact.SquareSum;
import org.vpip.analysis.finding.fact.Fact.ValueSum;
import org.vpip.analysis.finding.fact.KnownChoices;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.analysis.finding.subject.IndicatorId;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.NumberedPeople;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.fact.FactBounds;
import org.vpip.reports.disclosure.fact.FactOrigin;
import org.vpip.reports.disclosure.fact.PublishedFact;

/** One item with three choices before and after, of which the means and the deviation of the change are published. */
class JointChangeTest {
    private static final WaveId START = new WaveId("t0");
    private static final WaveId AFTER = new WaveId("t1");
    private static final PersonVariable FIRST = PersonVariable.of("item:a", START);
    private static final PersonVariable SECOND = PersonVariable.of("item:a", AFTER);
    private static final PersonVariable CHANGE = new PersonVariable("item:a", List.of(START, AFTER));
    private static final int PEOPLE = 6;
    private static final PersonSet ALL = NumberedPeople.first(PEOPLE);
    private static final FactOrigin ORIGIN =
            new FactOrigin(Audience.FUNDER, new IndicatorId("a"), List.of(START, AFTER), Subgroup.EVERYBODY);

    private int[] first = {};
    private int[] second = {};

    @RepeatedTest(25)
    void limitsEqualThoseOfAnEnumeration(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        first = random.ints(PEOPLE, 0, 3).toArray();
        second = random.ints(PEOPLE, 0, 3).toArray();
        ReaderFacts known = ReaderFacts.of(facts(), KnownChoices.NONE);
        List<VariableScope> scopes = VariableScope.of(known);
        assertThat(scopes).containsExactly(new VariableScope(List.of(FIRST, SECOND, CHANGE)));
        AttackerModel model = AttackerModel.of(
                AttackerKind.STRANGER,
                known.partition(),
                known.facts(),
                Optional.of(AuditedVariables.of(scopes.get(0), known.measured())));
        BitSet all = new BitSet();
        all.set(0);

        assertThat(model.range(model.count(all, FIRST, "2")).whole())
                .isEqualTo(expected((low, high) -> low == 2 ? 1 : 0));
        assertThat(model.range(model.count(all, SECOND, "0")).whole())
                .isEqualTo(expected((low, high) -> high == 0 ? 1 : 0));
        assertThat(model.range(model.count(all, CHANGE, ChangeDirection.INCREASED.id()))
                        .whole())
                .isEqualTo(expected((low, high) -> high > low ? 1 : 0));
    }

    private List<PublishedFact> facts() {
        double before = rounded(mean(first));
        double after = rounded(mean(second));
        SquareSum squares = new SquareSum(
                ALL, CHANGE, PossibleScores.FREE, rounded(after - before), rounded(deviation(differences())), 0.005, 0);
        return List.of(
                published(new PeopleCount(ALL), FactBounds.exactly(PEOPLE)),
                published(new ValueSum(ALL, FIRST, TinyStudy.SCORES, before), around(before)),
                published(new ValueSum(ALL, SECOND, TinyStudy.SCORES, after), around(after)),
                published(squares, FactBounds.of(squares)));
    }

    private int[] differences() {
        return IntStream.range(0, PEOPLE).map(i -> second[i] - first[i]).toArray();
    }

    /** Goes through all ways in which six people can have nine pairs of answers. */
    private PossibleRange expected(IntBinaryOperator counted) {
        List<Integer> possible = new ArrayList<>();
        visit(new ArrayList<>(), 0, pairs -> {
            int[] low = pairs.stream().mapToInt(pair -> pair / 3).toArray();
            int[] high = pairs.stream().mapToInt(pair -> pair % 3).toArray();
            int[] change = IntStream.range(0, PEOPLE).map(i -> high[i] - low[i]).toArray();
            if (rounded(mean(low)) == rounded(mean(first))
                    && rounded(mean(high)) == rounded(mean(second))
                    && rounded(deviation(change)) == rounded(deviation(differences()))) {
                possible.add(IntStream.range(0, PEOPLE)
                        .map(i -> counted.applyAsInt(low[i], high[i]))
                        .sum());
            }
        });
        return new PossibleRange(
                possible.stream().mapToInt(i -> i).min().orElseThrow(),
                possible.stream().mapToInt(i -> i).max().orElseThrow());
    }

    private static void visit(List<Integer> pairs, int from, Consumer<List<Integer>> visitor) {
        if (pairs.size() == PEOPLE) {
            visitor.accept(pairs);
            return;
        }
        for (int pair = from; pair < 9; pair++) {
            pairs.add(pair);
            visit(pairs, pair, visitor);
            pairs.remove(pairs.size() - 1);
        }
    }

    private static double mean(int[] values) {
        return IntStream.of(values).average().orElseThrow();
    }

    private static double deviation(int[] values) {
        double mean = mean(values);
        return Math.sqrt(IntStream.of(values)
                        .mapToDouble(value -> (value - mean) * (value - mean))
                        .sum()
                / (PEOPLE - 1));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static FactBounds around(double mean) {
        return new FactBounds(mean - 0.005, mean + 0.005);
    }

    private static PublishedFact published(Fact fact, FactBounds bounds) {
        return new PublishedFact(ORIGIN, fact, bounds, SafetyRule.FEWEST);
    }
}
