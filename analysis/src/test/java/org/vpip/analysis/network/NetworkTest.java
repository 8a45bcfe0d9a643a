package org.vpip.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.COMMUNITY;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.details.SociogramDetails;
import org.vpip.analysis.finding.details.TieChangeDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.network.change.DegreeChange;
import org.vpip.analysis.network.change.TieChange;
import org.vpip.analysis.score.ScorePairs;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;

class NetworkTest {

    @Test
    void hasNothingToMeasureWithoutPeople() {
        Finding density = measure(NetworkMeasure.DENSITY, aStudy());
        assertThat(((NotEstimable) density).reason()).isEqualTo(NotEstimableReason.NO_ANSWERS);
    }

    @Test
    void hasNoPairWithOnePerson() {
        Finding density = measure(NetworkMeasure.DENSITY, aStudy().withMember("1", ""));
        assertThat(((NotEstimable) density).reason()).isEqualTo(NotEstimableReason.NO_PAIR_OBSERVED);
    }

    @Test
    void isEmptyButMeasuredWhenNobodyNamesAnybody() {
        StudyBuilder fixture = threeSectors();
        assertThat(value(NetworkMeasure.DENSITY, fixture)).isZero();
        assertThat(value(NetworkMeasure.ISOLATES, fixture)).isEqualTo(4);
        assertThat(((NotEstimable) measure(NetworkMeasure.RECIPROCITY, fixture)).reason())
                .isEqualTo(NotEstimableReason.NO_TIE);
        assertThat(((NotEstimable) measure(NetworkMeasure.E_I_INDEX, fixture)).reason())
                .isEqualTo(NotEstimableReason.NO_TIE_BETWEEN_KNOWN_GROUPS);
    }

    @Test
    void countsSelfTiesNeverAndRepeatedTiesOnce() {
        StudyBuilder fixture = threeSectors().withTies(T0, "1>1 1>2 1>2");
        assertThat(value(NetworkMeasure.DENSITY, fixture)).isCloseTo(1 / 12.0, within(1e-15));
    }

    @Test
    void measuresAFullyKnownNetwork() {
        // 1 and 2 are police, 3 health, 4 education; ties 1-2 mutual, 1>3, 4>1
        StudyBuilder fixture = threeSectors().withTies(T0, "1>2 2>1 1>3 4>1");
        assertThat(value(NetworkMeasure.DENSITY, fixture)).isCloseTo(4 / 12.0, within(1e-15));
        assertThat(value(NetworkMeasure.RECIPROCITY, fixture)).isCloseTo(2 / 4.0, within(1e-15));
        assertThat(value(NetworkMeasure.CROSS_GROUP_SHARE, fixture)).isCloseTo(2 / 4.0, within(1e-15));
        assertThat(value(NetworkMeasure.E_I_INDEX, fixture)).isZero();
        assertThat(value(NetworkMeasure.ISOLATES, fixture)).isZero();
    }

    @Test
    void takesDensityOverPairsWhoseSenderAnswered() {
        StudyBuilder fixture =
                threeSectors().withRoster(T0, "1=YES 2=NO 3=YES 4=NONE").withTies(T0, "1>2 3>1");
        NetworkDetails details = (NetworkDetails) ((Estimate) measure(NetworkMeasure.DENSITY, fixture)).details();
        assertThat(details.ties().observedPairs()).isEqualTo(9);
        assertThat(value(NetworkMeasure.DENSITY, fixture)).isCloseTo(2 / 9.0, within(1e-15));
    }

    @Test
    void neverCountsWhoDidNotAnswerAsIsolated() {
        StudyBuilder fixture =
                threeSectors().withRoster(T0, "1=YES 2=YES 3=NO 4=NONE").withTies(T0, "1>2");
        assertThat(value(NetworkMeasure.ISOLATES, fixture)).isEqualTo(1);
    }

    @Test
    void keepsWhoIsNamedFromBeingIsolatedAlthoughTheyNamedNobody() {
        StudyBuilder fixture =
                threeSectors().withRoster(T0, "1=YES 2=NONE 3=NONE 4=NONE").withTies(T0, "1>2");
        assertThat(value(NetworkMeasure.ISOLATES, fixture)).isEqualTo(2);
    }

    @Test
    void leavesTiesOfUnknownGroupOutOfTheSharesOnly() {
        StudyBuilder fixture = aStudy().withMember("1", "police")
                .withMember("2", "")
                .withMember("3", "health")
                .withTies(T0, "1>2 1>3");
        assertThat(value(NetworkMeasure.CROSS_GROUP_SHARE, fixture)).isEqualTo(1);
        assertThat(value(NetworkMeasure.DENSITY, fixture)).isCloseTo(2 / 6.0, within(1e-15));
    }

    @Test
    void countsAnUndirectedTieOnceWhicheverSideListsIt() {
        StudyBuilder fixture = aStudy().withUndirectedTies()
                .withMember("1", "a")
                .withMember("2", "b")
                .withMember("3", "a")
                .withTies(T0, "1>2 2>1 3>1");
        assertThat(value(NetworkMeasure.DENSITY, fixture)).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(value(NetworkMeasure.CROSS_GROUP_SHARE, fixture)).isCloseTo(1 / 2.0, within(1e-15));
        assertThat(((NotEstimable) measure(NetworkMeasure.RECIPROCITY, fixture)).reason())
                .isEqualTo(NotEstimableReason.NOT_DIRECTED);
    }

    @Test
    void leavesWithdrawnPeopleAndTheirTiesOut() {
        StudyBuilder fixture = aStudy().withMember("1", "")
                .withMember("2", "")
                .withWithdrawnMember("9")
                .withTies(T0, "1>9 9>1 1>2");
        NetworkDetails details = (NetworkDetails) ((Estimate) measure(NetworkMeasure.DENSITY, fixture)).details();
        assertThat(details.roster().nodes()).isEqualTo(2);
        assertThat(details.ties().observed()).isEqualTo(1);
    }

    @Test
    void comparesTiesOfPeopleWhoAnsweredBothTimes() {
        StudyBuilder fixture = threeSectors()
                .withRoster(T0, "1=YES 2=YES 3=YES 4=YES")
                .withRoster(T1, "1=YES 2=YES 3=YES 4=NO")
                .withTies(T0, "1>2 2>3 4>1")
                .withTies(T1, "1>2 3>1 3>2");
        Estimate change = (Estimate) change(fixture);
        TieChangeDetails details = (TieChangeDetails) change.details();
        assertThat(details.stayers()).isEqualTo(3);
        assertThat(details.kept()).isEqualTo(1);
        assertThat(details.created()).isEqualTo(2);
        assertThat(details.dissolved()).isEqualTo(1);
        assertThat(change.value()).isCloseTo(1 / 4.0, within(1e-15));
    }

    @Test
    void hasNoJaccardWithoutATieAtEitherWave() {
        assertThat(((NotEstimable) change(threeSectors())).reason()).isEqualTo(NotEstimableReason.NO_TIE);
    }

    @Test
    void requiresResponseRatesOfSixtyAndEightyPercent() {
        StudyBuilder three =
                fivePeople().withRoster(T0, "1=YES 2=YES 3=YES 4=NO 5=NO").withTies(T0, "1>2 2>3");
        assertThat(measure(NetworkMeasure.DENSITY, three)).isInstanceOf(Estimate.class);
        assertThat(((NotEstimable) measure(NetworkMeasure.COMPONENTS, three)).reason())
                .isEqualTo(NotEstimableReason.TOO_FEW_ANSWERED);
        StudyBuilder two =
                fivePeople().withRoster(T0, "1=YES 2=YES 3=NO 4=NO 5=NO").withTies(T0, "1>2");
        assertThat(((NotEstimable) measure(NetworkMeasure.DENSITY, two)).reason())
                .isEqualTo(NotEstimableReason.TOO_FEW_ANSWERED);
        StudyBuilder four =
                fivePeople().withRoster(T0, "1=YES 2=YES 3=YES 4=YES 5=NO").withTies(T0, "1>2 2>3 4>5");
        assertThat(value(NetworkMeasure.COMPONENTS, four)).isEqualTo(2);
        assertThat(value(NetworkMeasure.LARGEST_COMPONENT, four)).isEqualTo(0.6);
        assertThat(value(NetworkMeasure.REACH_TWO, four)).isCloseTo((2 + 1 + 0 + 1) / 16.0, within(1e-15));
    }

    @Test
    void mergesReportsByThreeRules() {
        // 1 and 2 name each other, 1 names 3 who does not name 1; 4 did not answer and is named by 1
        StudyBuilder fixture =
                threeSectors().withRoster(T0, "1=YES 2=YES 3=YES 4=NO").withTies(T0, "1>2 2>1 1>3 1>4");
        assertThat(value(NetworkMeasure.DENSITY, fixture)).isCloseTo(4 / 9.0, within(1e-15));
        assertThat(value(NetworkMeasure.DENSITY_EITHER, fixture)).isCloseTo(3 / 6.0, within(1e-15));
        assertThat(value(NetworkMeasure.DENSITY_BOTH, fixture)).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(value(NetworkMeasure.DENSITY_RECONSTRUCTED, fixture)).isCloseTo(2 / 6.0, within(1e-15));
        assertThat(value(NetworkMeasure.MEAN_DEGREE, fixture)).isCloseTo(4 / 3.0, within(1e-15));
    }

    @Test
    void leavesOutPairsThatWereLeftBlank() {
        StudyBuilder fixture = threeSectors()
                .withTies(T0, "1>2 2>1")
                .withBlankTies(T0, "1>3 3>4")
                .withTies(T1, "1>2 1>3")
                .withBlankTies(T1, "2>1");
        assertThat(value(NetworkMeasure.DENSITY, fixture)).isCloseTo(2 / 10.0, within(1e-15));
        TieChangeDetails change = (TieChangeDetails) ((Estimate) change(fixture)).details();
        assertThat(change.kept()).isEqualTo(1);
        assertThat(change.created()).isEqualTo(0);
        assertThat(change.dissolved()).isEqualTo(0);
    }

    @Test
    void hasNoAnswerOfSomebodyWhoLeftEveryPairBlank() {
        Network network = network(threeSectors().withTies(T0, "2>1").withBlankTies(T0, "1>2 1>3 1>4"), T0);
        assertThat(network.hasAnswered(0)).isFalse();
        assertThat(network.answeredCount()).isEqualTo(3);
        assertThat(network.observedPairs()).isEqualTo(9);
    }

    @Test
    void collapsesPeopleIntoTheirGroupsWithTheNumberOfTies() {
        StudyBuilder fixture = threeSectors()
                .withMember("5", "")
                .withRoster(T0, "1=YES 2=NO 3=YES 4=NO 5=YES")
                .withTies(T0, "1>2 1>3 3>1 3>4 5>1");
        Network sectors = network(fixture, T0).collapsed("sector");
        assertThat(sectors.nodes()).extracting(Object::toString).containsExactly("education", "health", "police");
        assertThat(sectors.answeredCount()).isEqualTo(2);
        assertThat(sectors.ties()).hasSize(3);
        assertThat(sectors.weight(2, 1)).isEqualTo(1);
        assertThat(sectors.hasTie(1, 0)).isTrue();
        assertThat(sectors.observedPairs()).isEqualTo(4);
    }

    @Test
    void describesWhomMembersNameEvenWhenFewAnswered() {
        StudyBuilder fixture =
                fivePeople().withRoster(T0, "1=YES 2=YES 3=NO 4=NO 5=NO").withTies(T0, "1>2 1>3 1>4 1>5 2>1");
        assertThat(value(NetworkMeasure.EGO_SIZE, fixture)).isEqualTo(2.5);
        // 1 names one of police, two of health, one of education: 1 - (1 + 4 + 1) / 16; 2 names one: 0
        assertThat(value(NetworkMeasure.EGO_BLAU, fixture)).isCloseTo(10 / 16.0 / 2, within(1e-15));
        assertThat(value(NetworkMeasure.EGO_LOCAL_SHARE, fixture)).isCloseTo((0.25 + 1) / 2, within(1e-15));
        assertThat(((NotEstimable) measure(NetworkMeasure.CREDITED_SHARE, fixture)).reason())
                .isEqualTo(NotEstimableReason.NO_TIE);
    }

    @Test
    void creditsNoTieOfSomebodyWhoWithdrewOrWasNotHeard() {
        StudyBuilder fixture = threeSectors()
                .withWithdrawnMember("9")
                .withRoster(T0, "1=YES 2=YES 3=YES 4=NO 9=YES")
                .withTies(T0, "1>2 1>9 9>1 4>1", true)
                .withTies(T0, "2>3", false);
        assertThat(value(NetworkMeasure.CREDITED_SHARE, fixture)).isEqualTo(0.5);
    }

    @Test
    void leavesUndirectedBlankPairsOutFromBothSides() {
        StudyBuilder fixture =
                threeSectors().withUndirectedTies().withTies(T0, "1>2").withBlankTies(T0, "3>4");
        assertThat(value(NetworkMeasure.DENSITY, fixture)).isCloseTo(1 / 5.0, within(1e-15));
    }

    @Test
    void saysWhatTheSizesOfTheGroupsMakeOfTheIndex() {
        StudyBuilder fixture = threeSectors().withTies(T0, "1>2 2>1 3>4");
        NetworkDetails.GroupPermutationResult chance = ((NetworkDetails)
                        ((Estimate) measure(NetworkMeasure.E_I_INDEX, fixture)).details())
                .groups()
                .permutation()
                .orElseThrow();
        // 2 of 12 possible ties lie within a group
        assertThat(chance.expected()).hasValue((10 - 2) / 12.0);
        // 1 of the 6 pairs that two people of the police can be is as far from the mean of all, 2/3: the one they are
        assertThat(chance.p()).isCloseTo(1 / 6.0, within(0.02));
    }

    @Test
    void countsOnlyStayersOfOtherKnownGroups() {
        StudyBuilder fixture = threeSectors()
                .withMember("5", "")
                .withRoster(T0, "1=YES 2=YES 3=NO 5=YES")
                .withRoster(T1, "1=YES 2=YES 3=YES 4=YES 5=YES")
                .withTies(T0, "1>2 1>3 2>5 5>1")
                .withTies(T1, "1>3 1>4 2>1");
        ScorePairs pairs = DegreeChange.pairs(network(fixture, T0), network(fixture, T1), "sector");
        assertThat(pairs.participants()).extracting(ParticipantId::value).containsExactly("1", "2", "5");
        assertThat(pairs.before()).containsExactly(1, 0, 0);
        assertThat(pairs.after()).containsExactly(2, 0, 0);
        assertThat(DegreeChange.pairs(network(fixture, T0), network(fixture, T1), "")
                        .before())
                .containsExactly(2, 1, 1);
    }

    private static StudyBuilder fivePeople() {
        return threeSectors().withMember("5", "health");
    }

    @Test
    void drawsEverybodyInsideTheFrameAndTheSameForTheSameSeed() {
        StudyBuilder fixture = threeSectors().withMember("5", "").withTies(T0, "1>2 2>3 3>1 4>1");
        SociogramDetails picture = picture(fixture, 3);
        assertThat(picture).isEqualTo(picture(fixture, 3)).isNotEqualTo(picture(fixture, 4));
        assertThat(picture.nodes())
                .extracting(SociogramDetails.SociogramPerson::id)
                .containsExactly("1", "2", "3", "4", "5");
        List<SociogramDetails.SociogramPerson> tied = picture.nodes().subList(0, 4);
        assertThat(tied.stream()
                        .mapToDouble(SociogramDetails.SociogramPerson::x)
                        .summaryStatistics())
                .returns(0.0, DoubleSummaryStatistics::getMin)
                .returns(1.0, DoubleSummaryStatistics::getMax);
        assertThat(tied.stream()
                        .mapToDouble(SociogramDetails.SociogramPerson::y)
                        .summaryStatistics())
                .returns(0.0, DoubleSummaryStatistics::getMin)
                .returns(0.9, DoubleSummaryStatistics::getMax);
        assertThat(List.of(distance(tied, 3, 1), distance(tied, 3, 2)))
                .allMatch(distance -> distance > distance(tied, 3, 0));
        SociogramDetails.SociogramPerson untied = picture.nodes().get(4);
        assertThat(List.of(untied.x(), untied.y())).containsExactly(0.5, 1.0);
    }

    private static double distance(List<SociogramDetails.SociogramPerson> nodes, int one, int other) {
        return Math.hypot(
                nodes.get(one).x() - nodes.get(other).x(),
                nodes.get(one).y() - nodes.get(other).y());
    }

    private static SociogramDetails picture(StudyBuilder fixture, long seed) {
        Estimate estimate = NetworkLayout.of(
                subject(T0), List.of(network(fixture, T0)), "advice", "sector", SubjectFixture.provenance(), seed);
        return (SociogramDetails) estimate.details();
    }

    private static StudyBuilder threeSectors() {
        return aStudy().withMember("1", "police")
                .withMember("2", "police")
                .withMember("3", "health")
                .withMember("4", "education");
    }

    private static Network network(StudyBuilder fixture, WaveId wave) {
        return Network.of(fixture.build(), fixture.relation(), wave, COMMUNITY);
    }

    private static Finding measure(NetworkMeasure measure, StudyBuilder fixture) {
        return measure.evaluate(new NetworkSample(
                subject(T0), List.of(network(fixture, T0)), "advice", SubjectFixture.provenance(), 1));
    }

    private static double value(NetworkMeasure measure, StudyBuilder fixture) {
        return ((Estimate) measure(measure, fixture)).value();
    }

    private static Finding change(StudyBuilder fixture) {
        return TieChange.TIE_CHANGE.evaluate(new NetworkSample(
                subject(T0, T1),
                List.of(network(fixture, T0), network(fixture, T1)),
                "advice",
                SubjectFixture.provenance(),
                1));
    }

    private static FindingSubject subject(WaveId... waves) {
        return SubjectFixture.subject("network:advice", "mixing(sector)", Subgroup.of(COMMUNITY), waves);
    }
}
