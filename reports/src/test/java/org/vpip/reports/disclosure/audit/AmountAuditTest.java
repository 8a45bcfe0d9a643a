package org.vpip.reports.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.fact.Fact.AmountSum;
import org.vpip.analysis.finding.fact.KnownChoices;
import org.vpip.analysis.finding.fact.PersonAmounts;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.analysis.finding.subject.IndicatorId;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.reports.NumberedPeople;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.audit.ExposedQuantity.AmountQuantity;
import org.vpip.reports.disclosure.fact.FactBounds;
import org.vpip.reports.disclosure.fact.FactOrigin;
import org.vpip.reports.disclosure.fact.PublishedFact;

/** Means of hours among twenty people with numbers. */
class AmountAuditTest {
    private static final PersonVariable HOURS = new PersonVariable("hours", List.of());
    private static final PersonSet ALL = NumberedPeople.first(20);

    private static double even(int person) {
        return 4 + person % 3;
    }

    private static PublishedFact mean(PersonSet people, Subgroup subgroup, PersonAmounts amounts) {
        FactOrigin origin = new FactOrigin(Audience.FUNDER, new IndicatorId("d2"), List.of(), subgroup);
        AmountSum sum = new AmountSum(people, HOURS, amounts, 5);
        return new PublishedFact(origin, sum, new FactBounds(4.995, 5.005), 5);
    }

    private static PublishedFact mean(PersonSet people, Subgroup subgroup, IntToDoubleFunction hours) {
        Map<ParticipantId, Double> amounts = new HashMap<>();
        IntStream.range(0, 20).forEach(person -> amounts.put(NumberedPeople.id(person), hours.applyAsDouble(person)));
        return mean(people, subgroup, PersonAmounts.of(amounts));
    }

    private static List<Exposure> exposures(PublishedFact... facts) {
        return DisclosureAudit.exposures(Audience.FUNDER, List.of(facts), KnownChoices.NONE, 10);
    }

    private static Subgroup sector(String code) {
        return Subgroup.of("sector", code);
    }

    @Test
    void evenHoursOfManyAreSafe() {
        assertThat(exposures(mean(ALL, Subgroup.EVERYBODY, AmountAuditTest::even)))
                .isEmpty();
        assertThat(exposures(
                        mean(ALL, Subgroup.EVERYBODY, AmountAuditTest::even),
                        mean(NumberedPeople.range(0, 8), sector("police"), AmountAuditTest::even),
                        mean(NumberedPeople.range(8, 15), sector("health"), AmountAuditTest::even)))
                .isEmpty();
    }

    @Test
    void aPersonWithMostOfTheHoursIsExposed() {
        IntToDoubleFunction hours = person -> person == 7 ? 200 : 0.5;
        Exposure exposure = exposures(mean(ALL, Subgroup.EVERYBODY, hours)).get(0);
        assertThat(exposure.quantity()).isInstanceOf(AmountQuantity.class);
        assertThat(exposure.range()).isEqualTo(new PossibleRange(200, 209));
        assertThat(exposure.binding()).hasSize(1);
    }

    @Test
    void theDifferenceOfTwoSumsIsJudgedToo() {
        IntToDoubleFunction hours = person -> person == 19 ? 200 : 4;
        PublishedFact all = mean(ALL, Subgroup.EVERYBODY, hours);
        PublishedFact part = mean(NumberedPeople.first(14), Subgroup.EVERYBODY, hours);
        assertThat(exposures(all)).isEmpty();
        assertThat(exposures(part)).isEmpty();
        assertThat(exposures(all, part))
                .extracting(exposure -> exposure.quantity().people().count())
                .containsExactly(6);
    }

    @Test
    void whatAllGroupsLeaveIsJudgedToo() {
        IntToDoubleFunction hours = person -> person == 19 ? 200 : 4;
        List<PublishedFact> groups = List.of(
                mean(NumberedPeople.range(0, 7), sector("police"), hours),
                mean(NumberedPeople.range(7, 14), sector("health"), hours));
        assertThat(exposures(groups.get(0), groups.get(1), mean(ALL, Subgroup.EVERYBODY, hours)))
                .extracting(exposure -> exposure.quantity().people().count())
                .containsExactly(6);
    }

    @Test
    void aSumOfOneToFourIsUnsafeAlsoWithoutAmounts() {
        for (int left = 1; left <= 5; left++) {
            List<Exposure> found = exposures(
                    mean(ALL, Subgroup.EVERYBODY, PersonAmounts.UNKNOWN),
                    mean(NumberedPeople.first(20 - left), Subgroup.EVERYBODY, AmountAuditTest::even));
            assertThat(found).hasSize(left < 5 ? 1 : 0);
        }
    }

    @Test
    void aSumOfOneThatFollowsFromThreeIsFound() {
        PublishedFact all = mean(ALL, Subgroup.EVERYBODY, AmountAuditTest::even);
        PublishedFact first = mean(NumberedPeople.range(0, 9), sector("police"), AmountAuditTest::even);
        PublishedFact rest = mean(NumberedPeople.range(10, 20), Subgroup.of("region", "west"), AmountAuditTest::even);
        assertThat(exposures(all, first)).isEmpty();
        assertThat(exposures(all, rest)).isEmpty();
        assertThat(exposures(all, first, rest))
                .extracting(exposure -> exposure.quantity().people().count())
                .containsExactly(1);
    }

    @Test
    void theGateAdmitsNoSumThatExposesSomeone() {
        SafeFacts safe = SafeFacts.of(Audience.FUNDER, List.of(), KnownChoices.NONE);
        PublishedFact all = mean(ALL, Subgroup.EVERYBODY, AmountAuditTest::even);
        PublishedFact nearly = mean(NumberedPeople.first(18), Subgroup.EVERYBODY, AmountAuditTest::even);
        assertThat(Stream.of(all, nearly, all).map(fact -> safe.admit(List.of(fact))))
                .containsExactly(true, false, true);
    }
}
