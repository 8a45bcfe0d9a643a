package org.vpip.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.COMMUNITY;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.details.NetworkDetails.GroupPermutationResult;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.network.change.DegreeChange;
import org.vpip.analysis.network.change.NetworkComparison;
import org.vpip.analysis.score.ScorePairs;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Moments;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;

/** Pairs left blank in four people's answers, worked out by hand: they are neither ties nor missing ties. */
class BlankPairTest {

    private static StudyBuilder fourPeople() {
        return aStudy().withMember("1", "police")
                .withMember("2", "police")
                .withMember("3", "health")
                .withMember("4", "education");
    }

    @Test
    void countsAPairLeftBlankAtEitherWaveAtNeither() {
        StudyBuilder fixture = fourPeople()
                .withTies(T0, "1>2 1>3 2>1")
                .withBlankTies(T0, "2>4")
                .withTies(T1, "1>2 2>1 2>4 3>1")
                .withBlankTies(T1, "1>3");
        ScorePairs all = DegreeChange.pairs(network(fixture, T0), network(fixture, T1), "");
        assertThat(all.before()).containsExactly(1, 1, 0, 0);
        assertThat(all.after()).containsExactly(1, 1, 1, 0);
        ScorePairs across = DegreeChange.pairs(network(fixture, T0), network(fixture, T1), "sector");
        assertThat(across.before()).containsExactly(0, 0, 0, 0);
        assertThat(across.after()).containsExactly(0, 0, 1, 0);
    }

    /** The middle of the interval of the test is the mean change of the pairs of numbers. */
    @ParameterizedTest
    @ValueSource(strings = {"", "sector"})
    void testsTheMeanChangeWithoutPairsLeftBlank(String attribute) {
        StudyBuilder fixture = fourPeople()
                .withTies(T0, "1>2 1>3 2>1 4>1")
                .withBlankTies(T0, "2>4")
                .withTies(T1, "1>2 2>1 2>4 2>3 3>1 3>2 4>1 4>2 4>3")
                .withBlankTies(T1, "1>3");
        Network before = network(fixture, T0);
        Network after = network(fixture, T1);
        ScorePairs pairs = DegreeChange.pairs(before, after, attribute);
        Interval interval = DegreeChange.test(before, after, attribute, pairs.participants())
                .orElseThrow()
                .interval()
                .orElseThrow();
        assertThat((interval.low() + interval.high()) / 2)
                .isCloseTo(Moments.meanOf(pairs.after()) - Moments.meanOf(pairs.before()), within(1e-12))
                .isPositive();
    }

    @Test
    void leavesOutAStayerWithoutAPairObservedTwice() {
        StudyBuilder fixture = fourPeople()
                .withTies(T0, "1>2")
                .withBlankTies(T0, "1>3 1>4")
                .withTies(T1, "1>3")
                .withBlankTies(T1, "1>2");
        ScorePairs pairs = DegreeChange.pairs(network(fixture, T0), network(fixture, T1), "");
        assertThat(pairs.participants()).extracting(ParticipantId::value).containsExactly("2", "3", "4");
        assertThat(pairs.sample().eligible()).isEqualTo(4);
    }

    @Test
    void namesPeopleByTheShareOfTheObservedPairs() {
        StudyBuilder fixture = fourPeople().withTies(T0, "1>2 2>1").withBlankTies(T0, "1>3 3>4");
        assertThat(value(NetworkMeasure.MEAN_DEGREE, fixture)).isCloseTo(2 / 10.0 * 3, within(1e-15));
        assertThat(value(NetworkMeasure.EGO_SIZE, fixture)).isCloseTo(2 / 10.0 * 3, within(1e-15));
    }

    @Test
    void cannotTellThatSomebodyIsIsolatedWhoLeftAPairBlank() {
        StudyBuilder fixture = fourPeople().withTies(T0, "1>2").withBlankTies(T0, "4>1");
        assertThat(value(NetworkMeasure.ISOLATES, fixture)).isEqualTo(1);
    }

    @Test
    void neitherClosesNorOpensATripleWithABlankEnd() {
        // 2 and 3 left each other blank; of 2-4, 3-4 around 1, 1-4 around 2 and 1-2 around 4 only 3-4 is open
        StudyBuilder fixture = fourPeople().withTies(T0, "1>2 1>3 1>4 2>4").withBlankTies(T0, "2>3 3>2");
        assertThat(value(NetworkMeasure.TRANSITIVITY, fixture)).isEqualTo(3 / 4.0);
    }

    @Test
    void centralizesByWhoReportedOnAPerson() {
        // 2 is named by both who reported, so by three of three
        StudyBuilder fixture = fourPeople().withTies(T0, "1>2 3>2").withBlankTies(T0, "4>2");
        assertThat(value(NetworkMeasure.CENTRALIZATION, fixture)).isCloseTo(1, within(1e-15));
    }

    @Test
    void requiresPairsAsItRequiresPeople() {
        StudyBuilder quarter = fourPeople().withTies(T0, "1>2").withBlankTies(T0, "1>3 2>3 4>3");
        assertThat(value(NetworkMeasure.DENSITY, quarter)).isCloseTo(1 / 9.0, within(1e-15));
        assertThat(reason(measure(NetworkMeasure.COMPONENTS, quarter)))
                .isEqualTo(NotEstimableReason.TOO_FEW_PAIRS_OBSERVED);
        StudyBuilder half = quarter.withBlankTies(T0, "1>4 2>4 3>4");
        assertThat(reason(measure(NetworkMeasure.DENSITY, half))).isEqualTo(NotEstimableReason.TOO_FEW_PAIRS_OBSERVED);
    }

    @ParameterizedTest
    @EnumSource
    void comparesNoWaveWithHalfItsPairsBlank(NetworkComparison method) {
        StudyBuilder fixture =
                fourPeople().withTies(T0, "1>2 2>1").withTies(T1, "1>2").withBlankTies(T1, "1>3 2>3 4>3 1>4 2>4 3>4");
        assertThat(reason(method.evaluate(sample(fixture, T0, T1))))
                .isEqualTo(NotEstimableReason.TOO_FEW_PAIRS_OBSERVED);
    }

    @Test
    void expectsNoTieOnPairsThatNobodyObserved() {
        // of the nine pairs of 1, 2 and 4 two lie within a group; without 4>1 there are eight
        StudyBuilder fixture = fourPeople()
                .withRoster(T0, "1=YES 2=YES 3=NO 4=YES")
                .withTies(T0, "1>2 2>1 1>3")
                .withBlankTies(T0, "4>1");
        assertThat(permutation(fixture).expected()).hasValue((6 - 2) / 8.0);
    }

    @Test
    void dealsGroupsOnlyAmongThoseWhoAnswered() {
        // 3 stays in health; one of the three deals of two police and one education to 1, 2 and 4 is as far off
        StudyBuilder fixture =
                fourPeople().withRoster(T0, "1=YES 2=YES 3=NO 4=YES").withTies(T0, "1>2 2>1 1>3");
        assertThat(permutation(fixture).p()).isCloseTo(1 / 3.0, within(0.02));
    }

    @Test
    void observesNoPairOfGroupsThatAllLeftBlank() {
        StudyBuilder fixture = fourPeople().withTies(T0, "1>3").withBlankTies(T0, "3>4 1>4");
        Network sectors = network(fixture, T0).collapsed("sector");
        assertThat(sectors.observedPairs()).isEqualTo(5);
        assertThat(sectors.ties()).hasSize(1);
    }

    @Test
    void keepsAnUndirectedTieThatTheOtherSideReports() {
        StudyBuilder fixture =
                fourPeople().withUndirectedTies().withTies(T0, "1>2 4>3").withBlankTies(T0, "3>4 2>3");
        assertThat(value(NetworkMeasure.DENSITY, fixture)).isCloseTo(2 / 5.0, within(1e-15));
    }

    private static GroupPermutationResult permutation(StudyBuilder fixture) {
        NetworkDetails details = (NetworkDetails) ((Estimate) measure(NetworkMeasure.E_I_INDEX, fixture)).details();
        return details.groups().permutation().orElseThrow();
    }

    private static Network network(StudyBuilder fixture, WaveId wave) {
        return Network.of(fixture.build(), fixture.relation(), wave, COMMUNITY);
    }

    private static NetworkSample sample(StudyBuilder fixture, WaveId... waves) {
        List<Network> networks =
                List.of(waves).stream().map(wave -> network(fixture, wave)).toList();
        return new NetworkSample(
                SubjectFixture.subject("network:advice", "mixing(sector)", Subgroup.of(COMMUNITY), waves),
                networks,
                "advice",
                SubjectFixture.provenance(),
                1);
    }

    private static Finding measure(NetworkMeasure measure, StudyBuilder fixture) {
        return measure.evaluate(sample(fixture, T0));
    }

    private static double value(NetworkMeasure measure, StudyBuilder fixture) {
        return ((Estimate) measure(measure, fixture)).value();
    }

    private static NotEstimableReason reason(Finding finding) {
        return ((NotEstimable) finding).reason();
    }
}
