package org.vpip.reports.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;
import org.vpip.analysis.finding.fact.Fact.ValueSum;
import org.vpip.analysis.finding.fact.KnownChoices;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.analysis.finding.fact.PossibleScores.ScoredChoice;
import org.vpip.analysis.finding.subject.IndicatorId;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.NumberedPeople;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.fact.FactBounds;
import org.vpip.reports.disclosure.fact.FactOrigin;
import org.vpip.reports.disclosure.fact.PublishedFact;

/** Five people have values, of whom two are looked at: which of the five has which value, no fact says. */
class DealtValuesTest {
    private static final FactOrigin ORIGIN =
            new FactOrigin(Audience.FUNDER, new IndicatorId("a"), List.of(), Subgroup.EVERYBODY);
    private static final PersonVariable VARIABLE = PersonVariable.of("item:a", new WaveId("t0"));
    private static final PersonSet TWO = NumberedPeople.first(2);
    private static final PersonSet ALL = NumberedPeople.first(5);

    private static final PossibleScores CHOICES = PossibleScores.of(IntStream.rangeClosed(0, 2)
            .mapToObj(score -> new ScoredChoice(String.valueOf(score), score))
            .toList());
    private static final PossibleScores POINTS = PossibleScores.between(OptionalDouble.of(1), OptionalDouble.of(5));

    private static PublishedFact published(Fact fact, FactBounds bounds) {
        return new PublishedFact(ORIGIN, fact, bounds, SafetyRule.FEWEST);
    }

    /** The state has two people in one atom, three in the other, and then the values of all five. */
    private static PossibleRange dealt(
            PossibleScores scores, ToDoubleFunction<ValueOutcome> measure, double... values) {
        ReaderFacts known = ReaderFacts.of(
                List.of(
                        published(new PeopleCount(TWO), FactBounds.exactly(2)),
                        published(new ValueSum(ALL, VARIABLE, scores, 2), new FactBounds(1.995, 2.005))),
                KnownChoices.NONE);
        Optional<AuditedVariables> variables =
                Optional.of(AuditedVariables.of(new VariableScope(List.of(VARIABLE)), known.measured()));
        AttackerModel model = AttackerModel.of(AttackerKind.MEMBER, known.partition(), known.facts(), variables);
        assertThat(model.cells()).hasSize(1);
        BitSet two = new BitSet();
        two.set(known.partition().size(0) == 2 ? 0 : 1);
        double[] state = new double[2 + values.length];
        state[two.nextSetBit(0)] = 2;
        state[1 - two.nextSetBit(0)] = 3;
        System.arraycopy(values, 0, state, 2, values.length);
        return model.dealt(two, measure).in(state);
    }

    @Test
    void theOthersMayHaveAllOfAChoiceOrNone() {
        assertThat(dealt(CHOICES, outcome -> outcome.has(VARIABLE, "2") ? 1 : 0, 1, 2, 2))
                .isEqualTo(new PossibleRange(0, 2));
        assertThat(dealt(CHOICES, outcome -> outcome.has(VARIABLE, "2") ? 1 : 0, 1, 0, 4))
                .isEqualTo(new PossibleRange(1, 2));
    }

    @Test
    void theSumIsThatOfTheLowestOrTheHighest() {
        assertThat(dealt(CHOICES, outcome -> outcome.score(VARIABLE), 1, 2, 2)).isEqualTo(new PossibleRange(1, 4));
    }

    @Test
    void onAScaleTheOthersAreAtItsEnds() {
        assertThat(dealt(POINTS, outcome -> outcome.score(VARIABLE), 12)).isEqualTo(new PossibleRange(2, 9));
        assertThat(dealt(POINTS, outcome -> outcome.score(VARIABLE), 24)).isEqualTo(new PossibleRange(9, 10));
    }
}
