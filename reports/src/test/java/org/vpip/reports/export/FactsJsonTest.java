package org.vpip.reports.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.fact.CountPrecision;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.AmountSum;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;
import org.vpip.analysis.finding.fact.Fact.PeoplePresence;
import org.vpip.analysis.finding.fact.Fact.SquareSum;
import org.vpip.analysis.finding.fact.Fact.UnmodelledFact;
import org.vpip.analysis.finding.fact.Fact.ValueSum;
import org.vpip.analysis.finding.fact.PersonAmounts;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.analysis.finding.fact.PossibleScores.ScoredChoice;
import org.vpip.analysis.finding.subject.IndicatorId;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.NumberedPeople;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.fact.FactBounds;
import org.vpip.reports.disclosure.fact.FactOrigin;
import org.vpip.reports.disclosure.fact.PublishedFact;
import org.vpip.reports.export.FactsJson.StudyFacts;

class FactsJsonTest {
    private static final WaveId START = new WaveId("t0");
    private static final PersonVariable ITEM = PersonVariable.of("item:a", START);
    private static final PossibleScores CHOICES =
            PossibleScores.of(List.of(new ScoredChoice("no", 0), new ScoredChoice("yes", 1)));

    private static PublishedFact published(Fact fact, Subgroup subgroup, FactBounds bounds) {
        FactOrigin origin = new FactOrigin(Audience.LEAD, new IndicatorId("p"), List.of(START), subgroup);
        return new PublishedFact(origin, fact, bounds, 10);
    }

    private static StudyFacts everyKind() {
        PossibleScores range = PossibleScores.between(OptionalDouble.of(0), OptionalDouble.of(10));
        return new StudyFacts(
                "sample",
                List.of(
                        published(new PeopleCount(NumberedPeople.first(7)), Subgroup.EVERYBODY, FactBounds.exactly(7)),
                        published(
                                new PeoplePresence(NumberedPeople.range(2, 5)),
                                Subgroup.of("sector", "police"),
                                new FactBounds(5, Double.POSITIVE_INFINITY)),
                        published(
                                new ValueSum(NumberedPeople.first(7), ITEM, range, 3.25),
                                Subgroup.of(new CommunityId("confluence")),
                                new FactBounds(3.245, 3.255)),
                        published(
                                new SquareSum(NumberedPeople.first(7), ITEM, CHOICES, 0.5, 0.51, 0.005, 0.012),
                                Subgroup.EVERYBODY,
                                new FactBounds(0.4, 0.6)),
                        published(
                                new CategoryCount(NumberedPeople.first(7), ITEM, List.of("no", "yes"), 7),
                                Subgroup.EVERYBODY,
                                FactBounds.exactly(7)),
                        published(
                                new CategoryCount(
                                        NumberedPeople.first(7), ITEM, List.of("no"), 5, new CountPrecision(5)),
                                Subgroup.EVERYBODY,
                                new FactBounds(3, 7)),
                        published(
                                new AmountSum(NumberedPeople.first(7), ITEM, PersonAmounts.UNKNOWN, 2.5),
                                Subgroup.EVERYBODY,
                                new FactBounds(2.495, 2.505)),
                        published(
                                new UnmodelledFact(NumberedPeople.range(0, 0)),
                                Subgroup.EVERYBODY,
                                new FactBounds(0, Double.POSITIVE_INFINITY))));
    }

    @Test
    void readsWhatItWrote() {
        assertThat(FactsJson.read(FactsJson.write(everyKind()))).isEqualTo(everyKind());
    }

    @Test
    void refusesOtherText() {
        assertThatIllegalArgumentException().isThrownBy(() -> FactsJson.read("participant,wave\n"));
        assertThatIllegalArgumentException().isThrownBy(() -> FactsJson.read("{\"format\":2}\n"));
        assertThatIllegalArgumentException().isThrownBy(() -> FactsJson.read(""));
    }

    @Test
    void amountsOfPeopleAreNotWritten() {
        PersonAmounts hours = PersonAmounts.of(Map.of(NumberedPeople.id(0), 12345.5));
        Fact sum = new AmountSum(NumberedPeople.first(7), ITEM, hours, 2.5);
        String text = FactsJson.write(
                new StudyFacts("sample", List.of(published(sum, Subgroup.EVERYBODY, new FactBounds(2.495, 2.505)))));
        assertThat(text).contains("\"mean\":2.5").doesNotContain("12345");
    }
}
