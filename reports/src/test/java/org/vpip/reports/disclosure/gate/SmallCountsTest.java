package org.vpip.reports.disclosure.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.FindingExamples.AFTER;
import static org.vpip.reports.FindingExamples.START;
import static org.vpip.reports.FindingExamples.change;
import static org.vpip.reports.FindingExamples.flow;
import static org.vpip.reports.FindingExamples.released;
import static org.vpip.reports.FindingExamples.subject;
import static org.vpip.reports.NetworkFindingExamples.network;
import static org.vpip.reports.NetworkFindingExamples.ties;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.details.AgreementDetails;
import org.vpip.analysis.finding.details.AgreementDetails.KeyAgreement;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.ChangeDetails.DirectionCounts;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.details.NetworkDetails.GroupTieCounts;
import org.vpip.analysis.finding.details.NetworkDetails.RosterCounts;
import org.vpip.analysis.finding.details.NetworkDetails.TieCounts;
import org.vpip.analysis.finding.details.ToolConcentrationDetails;
import org.vpip.analysis.finding.details.ToolConcentrationDetails.ToolMentions;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.reports.NumberedPeople;
import org.vpip.reports.attack.Attacker;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

class SmallCountsTest {

    private static Shown shown(Estimate estimate) {
        ReleasedFinding finding = released(Audience.FUNDER, estimate).findings().get(0);
        assertThat(finding).isInstanceOf(Shown.class);
        return (Shown) finding;
    }

    private static boolean isShown(Estimate estimate) {
        return released(Audience.FUNDER, estimate).findings().get(0) instanceof Shown;
    }

    private static Estimate isolates(int count) {
        return network("n3", "isolates", MeasurementUnit.COUNT, count, START, 40, 40, 100);
    }

    @ParameterizedTest
    @CsvSource({"0,true", "1,false", "2,false", "4,false", "5,true"})
    void aCountFromOneToFourIsWithheldAndNoneIsTold(int count, boolean told) {
        assertThat(isShown(isolates(count))).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ego_size", "ego_blau(sector)", "ego_local_share(region)"})
    void personalNetworksAreToldToResearchersAlone(String method) {
        Estimate ego = network("e1", method, MeasurementUnit.PROPORTION, 0.4, START, 40, 40, 100);
        for (Audience audience : Audience.values()) {
            ReleasedFinding finding = released(audience, ego).findings().get(0);
            assertThat(finding instanceof Shown).as("%s", audience).isEqualTo(audience.seesEverything());
        }
    }

    @ParameterizedTest
    @CsvSource({"29,4,0", "30,0,3", "1,20,12", "31,1,1"})
    void rosesStaysAndFallsGoTogetherWhereOneIsSmall(int rose, int stayed, int fell) {
        Shown shown = shown(change("p1")
                .sampleSize(33)
                .directions(rose, stayed, fell)
                .value(1, 0.5, 1.5)
                .finding());

        assertThat(((ChangeDetails) shown.estimate().details()).directionCounts())
                .isEmpty();
    }

    @Test
    void stepsAreToldWhereNoneIsSmall() {
        Shown shown = shown(change("p1")
                .sampleSize(33)
                .directions(28, 5, 0)
                .value(1, 0.5, 1.5)
                .finding());

        assertThat(((ChangeDetails) shown.estimate().details()).directionCounts())
                .contains(new DirectionCounts(28, 5, 0));
    }

    @Test
    void thatEverybodyWentTheSameWayIsNotTold() {
        Shown shown = shown(change("p1")
                .sampleSize(33)
                .directions(33, 0, 0)
                .value(1, 0.5, 1.5)
                .finding());

        assertThat(((ChangeDetails) shown.estimate().details()).directionCounts())
                .isEmpty();
    }

    @Test
    void fewWhoAreLeftOutAreRemovedTogetherWithHowManyThereWere() {
        Shown shown = shown(change("p1")
                .sampleSize(33)
                .excluded(ExclusionReason.NO_RESPONSE_AFTER, 12)
                .excluded(ExclusionReason.TOO_FEW_ITEMS_ANSWERED, 3)
                .value(1, 0.5, 1.5)
                .finding());

        assertThat(shown.finding().sample().excluded()).isEmpty();
        assertThat(shown.finding().sample().eligible()).isEqualTo(33);
        assertThat(shown.includes(Part.SIZE)).isFalse();
    }

    @Test
    void manyWhoAreLeftOutAreTold() {
        Shown shown = shown(change("p1")
                .sampleSize(33)
                .excluded(ExclusionReason.NO_RESPONSE_AFTER, 12)
                .value(1, 0.5, 1.5)
                .finding());

        assertThat(shown.finding().sample().excluded()).containsEntry(ExclusionReason.NO_RESPONSE_AFTER, 12);
        assertThat(shown.includes(Part.SIZE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void hidesRosterAndPairsWhereFewDidNotAnswer(int silent) {
        Shown shown = shown(network("n1", "density", MeasurementUnit.PROPORTION, 0.1, START, 40, 40 - silent, 100));
        NetworkDetails details = (NetworkDetails) shown.estimate().details();

        assertThat(shown.includes(Part.SIZE)).isFalse();
        assertThat(details.roster().nodes()).isEqualTo(40 - silent);
        assertThat(details.ties().observedPairs()).isZero();
    }

    /** Four of 48 did not answer the first time; without either number nobody knows. */
    @Test
    void nobodyWorksOutHowFewDidNotAnswerAtOneWave() {
        Released released = released(
                Audience.FUNDER,
                flow(48, 44, 33),
                network("n1", "density", MeasurementUnit.PROPORTION, 0.107, START, 48, 44, 222),
                network("n1", "density", MeasurementUnit.PROPORTION, 0.148, AFTER, 48, 33, 229));

        assertThat(released.findings()).allMatch(Shown.class::isInstance);
        assertThat(Attacker.attack(released, true, Set.of("identity"))).isEmpty();
    }

    private static Estimate withCounts(String method, MeasurementUnit unit, int mutual, int external, int internal) {
        NetworkDetails details = new NetworkDetails(
                "advice",
                true,
                new RosterCounts(40, 40, OptionalInt.of(2)),
                new TieCounts(external + internal, 40 * 39, OptionalInt.of(mutual)),
                new GroupTieCounts(OptionalInt.of(external), OptionalInt.of(internal), Optional.empty()));
        return network("n", method, unit, 0.03, details, START);
    }

    @ParameterizedTest
    @CsvSource({
        "reciprocity,3,50,50,false",
        "reciprocity,5,50,50,true",
        "cross_group_share(sector),9,3,97,false",
        "cross_group_share(sector),9,97,4,false",
        "cross_group_share(sector),9,0,97,false",
        "cross_group_share(sector),9,97,0,false",
        "e_i_index(sector),9,2,90,false",
        "density,3,3,97,true",
        "density,0,2,1,false"
    })
    void aShareThatMultipliesOutToASmallCountIsWithheld(
            String method, int mutual, int external, int internal, boolean told) {
        assertThat(isShown(withCounts(method, MeasurementUnit.PROPORTION, mutual, external, internal)))
                .isEqualTo(told);
    }

    @Test
    void smallCountsBesideAShareAreTakenOut() {
        NetworkDetails details = (NetworkDetails) shown(withCounts("density", MeasurementUnit.PROPORTION, 3, 3, 97))
                .estimate()
                .details();

        assertThat(details.ties().mutualPairs()).isEmpty();
        assertThat(details.roster().isolates()).isEmpty();
        assertThat(details.groups().external()).isEmpty();
        assertThat(details.groups().internal()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"101,false", "104,false", "105,true", "100,true"})
    void fewTiesWithoutKnownGroupHideTheOthers(int ties, boolean told) {
        NetworkDetails network = new NetworkDetails(
                "advice",
                true,
                new RosterCounts(40, 40, OptionalInt.of(0)),
                new TieCounts(ties, 40 * 39, OptionalInt.of(30)),
                new GroupTieCounts(OptionalInt.of(60), OptionalInt.of(40), Optional.empty()));
        Estimate density = network("n", "density", MeasurementUnit.PROPORTION, 0.06, network, START);
        NetworkDetails details = (NetworkDetails) shown(density).estimate().details();

        assertThat(details.groups().external().isPresent()).isEqualTo(told);
        assertThat(details.groups().internal().isPresent()).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"30,3,10,false", "30,0,10,true", "30,10,4,false", "2,30,10,false", "30,5,10,true"})
    void withholdsTieChangeWhereOneCountIsSmall(int kept, int created, int dissolved, boolean told) {
        assertThat(isShown(ties("n6", 30, kept, created, dissolved))).isEqualTo(told);
    }

    @Test
    void theJaccardIndexOfFewTiesIsToldInNoFileForTheFunder() {
        ReleasedFinding hidden =
                released(Audience.FUNDER, ties("n6", 30, 30, 3, 10)).findings().get(0);

        assertThat(hidden).isInstanceOf(ReleasedFinding.Withheld.class);
        assertThat(released(Audience.RESEARCHER, ties("n6", 30, 30, 3, 10))
                        .findings()
                        .get(0))
                .isInstanceOf(Shown.class);
    }

    @ParameterizedTest
    @CsvSource({"10,0.3,false", "10,0.5,true", "10,0.7,false", "6,0,false", "20,0.2,false", "20,0.25,true"})
    void aMeanOfYesAndNoIsACount(int people, double yes, boolean told) {
        Estimate estimate = change("x")
                .choices(0, 1)
                .sampleSize(people)
                .directions(people, 0, 0)
                .before(yes)
                .withoutInterval(0)
                .finding();

        assertThat(isShown(estimate)).isEqualTo(told);
    }

    @Test
    void noMoreDigitsAreToldThanArePrinted() {
        Estimate told = shown(change("p1")
                        .sampleSize(33)
                        .before(3.123456)
                        .value(0.123456, 0.00123, 0.456789)
                        .finding())
                .estimate();

        assertThat(told.value()).isEqualTo(0.13);
        assertThat(told.interval().orElseThrow().high()).isEqualTo(0.46);
        assertThat(told.interval().orElseThrow().low()).isEqualTo(0.001);
        assertThat(told.verdict()).contains(Verdict.ROSE);
        assertThat(((ChangeDetails) told.details()).moments().before().mean()).isEqualTo(3.12);
        assertThat(told.test().orElseThrow().p()).isEqualTo(0.0123);
    }

    private static Estimate agreement(int answers, int hits) {
        AgreementDetails details = new AgreementDetails(
                6,
                20,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                List.of(new KeyAgreement(START, 6, answers, hits, OptionalDouble.of(0.8))));
        return network("a", "agreement", MeasurementUnit.INDEX, 0.4, START, 20, 20, 0)
                .with(NumberedPeople.sample(20), details);
    }

    @ParameterizedTest
    @CsvSource({"100,4,false", "100,96,false", "100,5,true", "100,0,true", "100,100,true"})
    void fewAnswersOnTheKeyOrOffItHideTheKey(int answers, int hits, boolean told) {
        AgreementDetails details =
                (AgreementDetails) shown(agreement(answers, hits)).estimate().details();
        assertThat(details.keyAgreements().isEmpty()).isNotEqualTo(told);
    }

    @Test
    void hitsOfAGroupCannotBeTakenFromThoseOfEverybody() {
        Estimate all = agreement(100, 50);
        Estimate group = Estimate.withoutInference(
                subject(
                        "a",
                        IndicatorRole.SECONDARY,
                        "agreement:concern",
                        "agreement",
                        Subgroup.of("sector", "a"),
                        START),
                all.value(),
                all.unit(),
                all.sample(),
                all.details(),
                all.provenance());

        assertThat(((AgreementDetails) shown(group).estimate().details()).keyAgreements())
                .isEmpty();
    }

    private static Estimate tools(int people, int users, int named) {
        ToolConcentrationDetails details = new ToolConcentrationDetails(
                new ItemId("used"),
                people,
                OptionalInt.of(users),
                OptionalDouble.of(1.8),
                OptionalDouble.of(0.4),
                List.of(
                        new ToolMentions("guide", OptionalInt.of(named)),
                        new ToolMentions("scale", OptionalInt.of(10))));
        return network("a", "tool_concentration", MeasurementUnit.PROPORTION, 0.4, START, people, people, 0)
                .with(NumberedPeople.sample(people), details);
    }

    @ParameterizedTest
    @CsvSource({"30,30,4,false", "30,27,10,false", "30,30,27,false", "30,25,10,true", "30,30,5,true"})
    void showsConcentrationWithoutCountsWhereNoneIsSmall(int people, int users, int named, boolean told) {
        assertThat(isShown(tools(people, users, named))).isEqualTo(told);
        if (told) {
            ToolConcentrationDetails details = (ToolConcentrationDetails)
                    shown(tools(people, users, named)).estimate().details();
            assertThat(details.users()).isEmpty();
            assertThat(details.tools())
                    .allSatisfy(tool -> assertThat(tool.people()).isEmpty());
        }
    }
}
