package org.vpip.reports.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;
import org.vpip.analysis.finding.fact.KnownChoices;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.analysis.finding.subject.IndicatorId;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.audit.ExposedQuantity.ChoiceQuantity;
import org.vpip.reports.disclosure.fact.FactBounds;
import org.vpip.reports.disclosure.fact.FactOrigin;
import org.vpip.reports.disclosure.fact.PublishedFact;

class ProtectedPeopleTest {
    private static final FactOrigin ORIGIN =
            new FactOrigin(Audience.FUNDER, new IndicatorId("a"), List.of(), Subgroup.EVERYBODY);
    private static final PersonVariable ITEM = PersonVariable.of("item:a", new WaveId("t0"));
    private static final PersonVariable OTHER = PersonVariable.of("item:b", new WaveId("t0"));

    private static PersonSet people(int from, int to) {
        return PersonSet.of(IntStream.rangeClosed(from, to)
                .mapToObj(person -> new ParticipantId("P-" + person))
                .toList());
    }

    private static PublishedFact exactly(Fact fact, int number) {
        return new PublishedFact(ORIGIN, fact, FactBounds.exactly(number), SafetyRule.FEWEST);
    }

    /** The number of people, of whom some answered yes and the others no. */
    private static List<PublishedFact> answers(int from, int to, PersonVariable item, int yes) {
        PersonSet people = people(from, to);
        int no = people.count() - yes;
        return List.of(
                exactly(new PeopleCount(people), people.count()),
                exactly(new CategoryCount(people, item, List.of("yes"), yes), yes),
                exactly(new CategoryCount(people, item, List.of("no"), no), no));
    }

    private static List<Exposure> exposures(List<List<PublishedFact>> facts) {
        List<PublishedFact> all = facts.stream().flatMap(List::stream).toList();
        return DisclosureAudit.exposures(Audience.FUNDER, all, KnownChoices.NONE, 0);
    }

    private static void assertThatThreeOfEightAreFound(List<Exposure> exposures) {
        assertThat(exposures)
                .filteredOn(exposure -> exposure.quantity() instanceof ChoiceQuantity choice
                        && choice.people().count() == 8)
                .anySatisfy(exposure -> assertThat(exposure.range()).isEqualTo(new PossibleRange(3, 3)));
    }

    /** Answers to another item divide the eight people who are left. */
    @Test
    void whatTwoPartsLeaveOfASetIsJudged() {
        assertThatThreeOfEightAreFound(exposures(List.of(
                answers(1, 32, ITEM, 15),
                answers(1, 12, ITEM, 6),
                answers(13, 24, ITEM, 6),
                answers(29, 40, OTHER, 6))));
    }

    @Test
    void twoPartsThatLeaveManyOfEachAnswerAreSafe() {
        assertThat(exposures(List.of(
                        answers(1, 40, ITEM, 20),
                        answers(1, 12, ITEM, 6),
                        answers(13, 24, ITEM, 6),
                        answers(33, 48, OTHER, 8))))
                .isEmpty();
    }

    @Test
    void whatThreePartsLeaveOfASetIsJudged() {
        assertThatThreeOfEightAreFound(exposures(List.of(
                answers(1, 44, ITEM, 21),
                answers(1, 12, ITEM, 6),
                answers(13, 24, ITEM, 6),
                answers(25, 36, ITEM, 6),
                answers(41, 52, OTHER, 6))));
    }
}
