package org.vpip.reports.disclosure.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.FindingExamples.START;
import static org.vpip.reports.FindingExamples.change;
import static org.vpip.reports.FindingExamples.released;
import static org.vpip.reports.NetworkFindingExamples.groups;
import static org.vpip.reports.NetworkFindingExamples.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.SociogramDetails;
import org.vpip.analysis.finding.details.SociogramDetails.SociogramEdge;
import org.vpip.analysis.finding.details.SociogramDetails.SociogramPerson;
import org.vpip.analysis.finding.details.SociogramDetails.WaveTies;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

class PicturesTest {

    private static Optional<SociogramDetails> told(Audience audience, Estimate estimate) {
        return released(audience, estimate).estimates(SociogramDetails.class).stream()
                .map(found -> (SociogramDetails) found.details())
                .findFirst();
    }

    private static SociogramDetails toldToLead(Estimate estimate) {
        return told(Audience.LEAD, estimate).orElseThrow();
    }

    private static Map<String, Long> groupSizes(SociogramDetails picture) {
        return picture.waves().get(0).present().stream()
                .map(picture.nodes()::get)
                .collect(Collectors.groupingBy(SociogramPerson::group, Collectors.counting()));
    }

    @ParameterizedTest
    @CsvSource({"LEAD,14,false", "LEAD,15,true", "FUNDER,80,false", "PUBLIC,80,false"})
    void peopleAreDrawnForLeadsOfALargeEnoughNetwork(Audience audience, int people, boolean drawn) {
        assertThat(told(audience, picture("sector", groups(people), 0, 0)).isPresent())
                .isEqualTo(drawn);
    }

    @Test
    void researchersSeeTheSmallestCommunityWithPseudonyms() {
        SociogramDetails picture =
                told(Audience.RESEARCHER, picture("sector", groups(2, 1), 0, 0)).orElseThrow();

        assertThat(picture.nodes()).extracting(SociogramPerson::id).containsExactly("person-0", "person-1", "person-2");
    }

    @Test
    void aLeadSeesNoPseudonym() {
        SociogramDetails picture = toldToLead(picture("sector", groups(20, 20), 0, 0));

        assertThat(picture.nodes()).extracting(SociogramPerson::id).containsOnly("");
        assertThat(picture.isUnlabelled()).isTrue();
    }

    @Test
    void eachWaveHasPeopleAndPlacesOfItsOwn() {
        SociogramDetails picture = toldToLead(picture("sector", groups(20, 20), 0, 0));
        List<Integer> before = picture.waves().get(0).present();
        List<Integer> after = picture.waves().get(1).present();

        assertThat(before).doesNotContainAnyElementsOf(after);
        assertThat(picture.nodes()).hasSize(80);
        assertThat(before.stream().map(picture.nodes()::get))
                .doesNotContainAnyElementsOf(
                        after.stream().map(picture.nodes()::get).toList());
    }

    @Test
    void aLineHasNoDirectionAndEachPairHasOne() {
        SociogramDetails picture = toldToLead(picture("sector", groups(20, 20), 0, 0));

        assertThat(picture.directed()).isFalse();
        assertThat(picture.waves())
                .allSatisfy(
                        wave -> assertThat(wave.ties()).doesNotHaveDuplicates().allMatch(tie -> tie.from() < tie.to()));
        assertThat(picture.waves().get(0).ties()).hasSize(100);
        // 40 people name the next, the next but one and the one opposite, who names them back
    }

    @Test
    void anotherNumberingGivesTheSamePicture() {
        SociogramDetails drawn = (SociogramDetails) irregular(person -> person).details();
        for (int step : new int[] {3, 7, 11}) {
            SociogramDetails other =
                    (SociogramDetails) irregular(person -> person * step % 20).details();
            assertThat(other.waves()).isNotEqualTo(drawn.waves());
            assertThat(toldToLead(irregular(person -> person * step % 20)))
                    .isEqualTo(toldToLead(irregular(person -> person)));
        }
    }

    /** Twenty people of two groups, each tied to the next and all but some to another; no symmetry exchanges two. */
    private static Estimate irregular(IntUnaryOperator number) {
        SociogramPerson[] nodes = new SociogramPerson[20];
        List<SociogramEdge> ties = new ArrayList<>();
        for (int person = 0; person < 20; person++) {
            int own = number.applyAsInt(person);
            nodes[own] = new SociogramPerson("person-" + own, person < 9 ? "a" : "b", 0, 0);
            ties.add(new SociogramEdge(own, number.applyAsInt((person + 1) % 20)));
            ties.add(new SociogramEdge(own, number.applyAsInt(person * person % 17)));
        }
        ties.removeIf(tie -> tie.from() == tie.to());
        List<Integer> all = IntStream.range(0, 20).boxed().toList();
        Estimate estimate = picture("sector", groups(20), 0, 0);
        return estimate.with(
                estimate.sample(),
                new SociogramDetails(
                        "advice", true, "sector", List.of(nodes), List.of(new WaveTies(START, all, all, ties))));
    }

    @Test
    void groupsUnderFiveAreMerged() {
        SociogramDetails picture = toldToLead(picture("sector", groups(20, 4, 4, 4, 15), 0, 0));

        assertThat(groupSizes(picture)).isEqualTo(Map.of("a", 20L, "e", 15L, "", 12L));
    }

    @Test
    void aGroupWithFewTiesWithinOrToAnotherIsMerged() {
        SociogramDetails picture = toldToLead(picture("sector", groups(20, 3, 15, 2), 0, 0));

        assertThat(groupSizes(picture)).isEqualTo(Map.of("a", 20L, "", 20L));
    }

    @ParameterizedTest
    @CsvSource({"20,3,15,0", "20,15,1,1", "20,20,-2,0", "31,-1,0,0", "15,10,4,-3", "9,9,9,-4"})
    void theMergedGroupIsNeverFromOneToFour(int a, int b, int c, int d) {
        SociogramDetails picture = toldToLead(picture("sector", groups(a, b, c, d), 0, 0));

        assertThat(groupSizes(picture).values()).allMatch(size -> size >= 5);
    }

    @Test
    void aSensitiveAttributeIsNotDrawn() {
        SociogramDetails picture = toldToLead(picture("identity", groups(20, 20), 0, 0));

        assertThat(groupSizes(picture)).isEqualTo(Map.of("", 40L));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 7})
    void peopleWithoutATieCannotBeCounted(int isolates) {
        Estimate estimate = irregularWith(isolates);
        SociogramDetails picture = toldToLead(estimate);

        for (WaveTies wave : picture.waves()) {
            assertThat(wave.present())
                    .allMatch(
                            person -> wave.ties().stream().anyMatch(tie -> tie.from() == person || tie.to() == person));
            assertThat(40 + isolates - wave.present().size()).isGreaterThanOrEqualTo(5);
        }
    }

    /** Forty people in a ring with chords; five more ties of the first ten, so that not all have as few. */
    private static Estimate irregularWith(int isolates) {
        Estimate estimate = picture("sector", groups(20, 20 + isolates), isolates, 0);
        SociogramDetails picture = (SociogramDetails) estimate.details();
        WaveTies wave = picture.waves().get(0);
        List<SociogramEdge> ties = new ArrayList<>(wave.ties());
        IntStream.range(0, 32).forEach(person -> ties.add(new SociogramEdge(person, (person + 4) % 32)));
        return estimate.with(
                estimate.sample(),
                new SociogramDetails(
                        picture.relation(),
                        true,
                        picture.attribute(),
                        picture.nodes(),
                        List.of(new WaveTies(START, wave.present(), wave.answered(), ties))));
    }

    @Test
    void onlyPeopleWhoAnsweredAreDrawn() {
        SociogramDetails picture = toldToLead(picture("sector", groups(20, 20), 0, 6));

        assertThat(picture.waves().get(0).present()).hasSize(40);
        assertThat(picture.waves().get(1).present()).hasSize(34);
        assertThat(picture.waves())
                .allSatisfy(wave -> assertThat(wave.answered()).isEqualTo(wave.present()));
    }

    @Test
    void aWaveWithTooFewPeopleIsNotDrawn() {
        assertThat(toldToLead(picture("sector", groups(18), 0, 4)).waves())
                .extracting(WaveTies::wave)
                .containsExactly(START);
    }

    @Test
    void aPictureWithNobodyIsWithheld() {
        assertThat(told(Audience.LEAD, picture("sector", List.of(), 0, 0))).isEmpty();
    }

    /** People of a picture, who are known by the numbers of other examples. */
    private static Estimate numbered(Estimate estimate) {
        SociogramDetails picture = (SociogramDetails) estimate.details();
        List<SociogramPerson> nodes = picture.nodes().stream()
                .map(node -> new SociogramPerson(node.id().replace("person-", "P-"), node.group(), node.x(), node.y()))
                .toList();
        return estimate.with(
                estimate.sample(),
                new SociogramDetails(
                        picture.relation(), picture.directed(), picture.attribute(), nodes, picture.waves()));
    }

    /** Three people who did not answer again could be counted beside those who did. */
    @Test
    void aWaveThatShowsHowFewAreMissingIsNotDrawn() {
        SociogramDetails picture = toldToLead(picture("sector", groups(20, 20), 0, 3));

        assertThat(picture.waves()).extracting(WaveTies::wave).containsExactly(START);
    }

    /** People in a picture can be counted: beside 42 members, 40 who answered leave two. */
    @ParameterizedTest
    @CsvSource({"40,true", "42,false", "45,true"})
    void aPictureThatShowsHowFewAreMissingIsWithheld(int members, boolean isShown) {
        Estimate picture = numbered(picture("sector", groups(20, 20), 0, 0));
        Released released =
                released(Audience.LEAD, change("p1").sampleSize(members).finding(), picture);

        assertThat(released.findings().get(0)).isInstanceOf(Shown.class);
        assertThat(released.findings().get(1) instanceof Shown).isEqualTo(isShown);
    }
}
