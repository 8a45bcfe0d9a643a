package org.vpip.reports.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;
import org.vpip.analysis.finding.fact.Fact.PeoplePresence;
import org.vpip.analysis.finding.fact.Fact.SquareSum;
import org.vpip.analysis.finding.fact.Fact.ValueSum;
import org.vpip.analysis.finding.fact.KnownChoices;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.analysis.finding.fact.PossibleScores.ScoredChoice;
import org.vpip.analysis.finding.subject.IndicatorId;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.audit.ExposedQuantity.InsiderQuantity;
import org.vpip.reports.disclosure.audit.ExposedQuantity.MemberQuantity;
import org.vpip.reports.disclosure.fact.FactBounds;
import org.vpip.reports.disclosure.fact.FactOrigin;
import org.vpip.reports.disclosure.fact.PublishedFact;

class InsiderAuditTest {
    private static final FactOrigin ORIGIN =
            new FactOrigin(Audience.FUNDER, new IndicatorId("a"), List.of(), Subgroup.EVERYBODY);
    private static final PersonVariable ITEM = PersonVariable.of("item:a", new WaveId("t0"));
    private static final PersonVariable SCALE = PersonVariable.of("scale:s", new WaveId("t0"));
    private static final PossibleScores POINTS = PossibleScores.between(OptionalDouble.of(0), OptionalDouble.of(10));
    private static final PossibleScores CHOICES = PossibleScores.of(IntStream.rangeClosed(1, 5)
            .mapToObj(score -> new ScoredChoice(String.valueOf(score), score))
            .toList());

    private static PersonSet people(int from, int to) {
        return PersonSet.of(IntStream.rangeClosed(from, to)
                .mapToObj(person -> new ParticipantId("P-" + person))
                .toList());
    }

    private static PublishedFact rounded(Fact fact, double mean) {
        return new PublishedFact(ORIGIN, fact, new FactBounds(mean - 0.005, mean + 0.005), SafetyRule.FEWEST);
    }

    private static PublishedFact mean(int from, int to, PersonVariable variable, double mean) {
        PossibleScores scores = variable.equals(ITEM) ? CHOICES : POINTS;
        return rounded(new ValueSum(people(from, to), variable, scores, mean), mean);
    }

    private static PublishedFact count(int from, int to) {
        PersonSet people = people(from, to);
        return new PublishedFact(
                ORIGIN, new PeopleCount(people), FactBounds.exactly(people.count()), SafetyRule.FEWEST);
    }

    private static PublishedFact atLeast(int from, int to, int least) {
        return new PublishedFact(
                ORIGIN,
                new PeoplePresence(people(from, to)),
                new FactBounds(least, Double.POSITIVE_INFINITY),
                SafetyRule.FEWEST);
    }

    private static List<ExposedQuantity> exposed(PublishedFact... facts) {
        return DisclosureAudit.exposures(Audience.FUNDER, List.of(facts), KnownChoices.NONE, 5).stream()
                .map(Exposure::quantity)
                .toList();
    }

    @Test
    void whoReplacesAnotherLearnsHerAnswer() {
        assertThat(exposed(count(1, 12), count(2, 13), mean(1, 12, ITEM, 3), mean(2, 13, ITEM, 3)))
                .isNotEmpty()
                .allMatch(InsiderQuantity.class::isInstance);
    }

    @Test
    void whoReplacesAnotherLearnsHerScore() {
        assertThat(exposed(count(1, 12), count(2, 13), mean(1, 12, SCALE, 5), mean(2, 13, SCALE, 5)))
                .isNotEmpty()
                .allMatch(InsiderQuantity.class::isInstance);
    }

    @Test
    void oneMeanTellsAnInsiderNothingOfAnother() {
        assertThat(exposed(count(1, 12), mean(1, 12, ITEM, 3))).isEmpty();
        assertThat(exposed(count(1, 12), mean(1, 12, SCALE, 5))).isEmpty();
    }

    @Test
    void anInsiderOfTwoKnowsTheOther() {
        PublishedFact none = new PublishedFact(
                ORIGIN,
                new CategoryCount(people(1, 12), ITEM, List.of("1"), 0),
                FactBounds.exactly(0),
                SafetyRule.FEWEST);
        assertThat(exposed(count(1, 14), none, mean(1, 12, ITEM, 3), mean(1, 14, ITEM, 3)))
                .anyMatch(InsiderQuantity.class::isInstance);
    }

    /** Two people of different groups left, and one came: if she answered 1, both did. */
    @Test
    void whoComesLearnsTheAnswersOfTwoWhoLeft() {
        assertThat(exposed(
                        count(2, 13),
                        count(1, 11),
                        count(13, 26),
                        mean(2, 13, ITEM, 36 / 12.0),
                        mean(1, 11, ITEM, 35 / 11.0),
                        mean(13, 26, ITEM, 3)))
                .isNotEmpty()
                .allMatch(InsiderQuantity.class::isInstance);
    }

    @Test
    void aMemberCountsWhereAStrangerCannot() {
        assertThat(exposed(atLeast(1, 13, 5), atLeast(1, 12, 5), mean(1, 13, SCALE, 5), mean(1, 12, SCALE, 5.2)))
                .anyMatch(MemberQuantity.class::isInstance);
    }

    @Test
    void deviationsGiveTheSquareOfOne() {
        SquareSum with = new SquareSum(people(1, 13), SCALE, POINTS, 5, 2);
        SquareSum without = new SquareSum(people(1, 12), SCALE, POINTS, 5, 1.8);
        List<ExposedQuantity> exposed = exposed(atLeast(1, 13, 5), atLeast(1, 12, 5), squares(with), squares(without));

        assertThat(exposed)
                .anyMatch(quantity -> quantity instanceof MemberQuantity member
                        && member.variable().source().equals("scale:s\u00b2"));
    }

    private static PublishedFact squares(SquareSum squares) {
        return new PublishedFact(ORIGIN, squares, FactBounds.of(squares), SafetyRule.FEWEST);
    }
}
