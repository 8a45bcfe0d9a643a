package org.vpip.reports.disclosure.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.FindingExamples.released;
import static org.vpip.reports.NetworkFindingExamples.groups;
import static org.vpip.reports.NetworkFindingExamples.picture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.SociogramDetails;
import org.vpip.analysis.finding.details.SociogramDetails.SociogramPerson;
import org.vpip.analysis.finding.details.SociogramDetails.WaveTies;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

class PicturesTest {

    private static Optional<SociogramDetails> told(Audience audience, Estimate estimate) {
        return released(audience, estimate).estimates(SociogramDetails.class).stream()
                .map(found -> (SociogramDetails) found.details())
                .findFirst();
    }

    private static Map<String, Long> groupSizes(SociogramDetails picture) {
        return picture.nodes().stream().collect(Collectors.groupingBy(SociogramPerson::group, Collectors.counting()));
    }

    @ParameterizedTest
    @CsvSource({
        "LEAD,14,false",
        "LEAD,15,true",
        "FUNDER,29,false",
        "FUNDER,30,true",
        "PUBLIC,29,false",
        "PUBLIC,30,true"
    })
    void personsAreDrawnOnlyInALargeCommunity(Audience audience, int people, boolean drawn) {
        assertThat(told(audience, picture("sector", groups(people), 0, 0)).isPresent())
                .isEqualTo(drawn);
    }

    @Test
    void researchersSeeTheSmallestCommunityWithPseudonyms() {
        SociogramDetails picture =
                told(Audience.RESEARCHER, picture("sector", groups(2, 1), 0, 0)).orElseThrow();

        assertThat(picture.nodes()).extracting(SociogramPerson::id).containsExactly("person-0", "person-1", "person-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEAD", "FUNDER", "PUBLIC"})
    void nobodyElseSeesAPseudonym(String audience) {
        SociogramDetails picture = told(Audience.valueOf(audience), picture("sector", groups(20, 20), 0, 0))
                .orElseThrow();

        assertThat(picture.nodes()).extracting(SociogramPerson::id).containsOnly("");
    }

    @Test
    void groupsUnderFiveAreMerged() {
        SociogramDetails picture = told(Audience.FUNDER, picture("sector", groups(20, 3, 15, 2), 0, 0))
                .orElseThrow();

        assertThat(groupSizes(picture)).isEqualTo(Map.of("a", 20L, "c", 15L, "", 5L));
    }

    @ParameterizedTest
    @CsvSource({"20,3,15,0", "20,15,1,1", "20,20,-2,0", "31,-1,0,0", "15,10,4,-3", "9,9,9,-4"})
    void theMergedGroupIsNeverFromOneToFour(int a, int b, int c, int d) {
        SociogramDetails picture = told(Audience.FUNDER, picture("sector", groups(a, b, c, d), 0, 0))
                .orElseThrow();

        assertThat(groupSizes(picture).values()).allMatch(size -> size >= 5);
    }

    @Test
    void aSensitiveAttributeIsNotDrawn() {
        SociogramDetails picture =
                told(Audience.LEAD, picture("identity", groups(20, 20), 0, 0)).orElseThrow();

        assertThat(groupSizes(picture)).isEqualTo(Map.of("", 40L));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 7})
    void peopleWithoutATieCannotBeCounted(int isolates) {
        SociogramDetails picture = told(Audience.FUNDER, picture("sector", groups(20, 20), isolates, 0))
                .orElseThrow();

        for (WaveTies wave : picture.waves()) {
            assertThat(wave.present())
                    .allMatch(
                            person -> wave.ties().stream().anyMatch(tie -> tie.from() == person || tie.to() == person));
            assertThat(40 - wave.present().size()).isGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void fewWhoDidNotAnswerAreNotDrawn() {
        SociogramDetails picture =
                told(Audience.FUNDER, picture("sector", groups(20, 20), 0, 3)).orElseThrow();

        assertThat(picture.waves())
                .allSatisfy(wave -> assertThat(wave.answered()).containsExactlyInAnyOrderElementsOf(wave.present()));
    }

    @Test
    void manyWhoDidNotAnswerAreDrawnHollow() {
        SociogramDetails picture =
                told(Audience.FUNDER, picture("sector", groups(20, 20), 0, 8)).orElseThrow();

        assertThat(picture.waves().get(1).present()).hasSize(40);
        assertThat(picture.waves().get(1).answered()).hasSize(32);
    }

    @Test
    void peopleWhoAreNowhereDrawnAreNotInTheData() {
        Shown shown = released(Audience.FUNDER, picture("sector", groups(20, 20), 6, 0))
                .shown(SociogramDetails.class)
                .get(0);
        SociogramDetails picture = (SociogramDetails) shown.estimate().details();

        assertThat(picture.nodes()).hasSize(34);
        assertThat(shown.estimate().value()).isEqualTo(34);
        assertThat(shown.includes(Part.FEW_TIES)).isFalse();
        List<Integer> places = picture.waves().get(0).present();
        assertThat(places).allMatch(place -> place < 34);
    }

    @Test
    void aPictureWithNobodyIsWithheld() {
        assertThat(told(Audience.LEAD, picture("sector", List.of(), 0, 0))).isEmpty();
    }
}
