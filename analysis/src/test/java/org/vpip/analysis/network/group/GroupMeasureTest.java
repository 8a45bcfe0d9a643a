package org.vpip.analysis.network.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.COMMUNITY;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.NetworkTableDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableCell;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableRow;
import org.vpip.analysis.finding.details.NetworkTableDetails.OthersPairs;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.network.Network;
import org.vpip.analysis.network.NetworkMeasure;
import org.vpip.analysis.network.NetworkSample;
import org.vpip.analysis.statistics.network.group.Homophily;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.study.partition.AttributePartition;
import org.vpip.instruments.study.partition.MergedGroup;
import org.vpip.instruments.wording.Wording;

/** R 4.2.2: el is the edge list of {@link #TIES}, grp the sectors of {@link #sevenPeople}. */
class GroupMeasureTest {
    private static final String TIES = "1>2 2>1 1>3 2>3 3>4 4>5 5>6 6>4 6>7 7>1 3>6 5>7";

    private static StudyBuilder sevenPeople() {
        return aStudy().withMember("1", "police")
                .withMember("2", "police")
                .withMember("3", "health")
                .withMember("4", "health")
                .withMember("5", "school")
                .withMember("6", "school")
                .withMember("7", "police");
    }

    @ParameterizedTest
    @EnumSource
    void hasNothingToTellWithoutPeopleOrTies(GroupMeasure measure) {
        assertThat(reason(measure, aStudy())).isEqualTo(NotEstimableReason.NO_ANSWERS);
        assertThat(find(measure, aStudy().withMember("1", "police"))).isInstanceOf(NotEstimable.class);
        assertThat(find(measure, sevenPeople())).isInstanceOf(NotEstimable.class);
    }

    @ParameterizedTest
    @EnumSource
    void isNotToldWhereTooFewAnswered(GroupMeasure measure) {
        StudyBuilder four = sevenPeople()
                .withRoster(T0, "1=YES 2=YES 3=YES 4=YES 5=NO 6=NO 7=NO")
                .withTies(T0, TIES);
        assertThat(reason(measure, four)).isEqualTo(NotEstimableReason.TOO_FEW_ANSWERED);
        StudyBuilder five = sevenPeople()
                .withRoster(T0, "1=YES 2=YES 3=YES 4=YES 5=YES 6=NO 7=NO")
                .withTies(T0, TIES);
        assertThat(find(measure, five) instanceof Estimate).isEqualTo(measure == GroupMeasure.MIXING);
    }

    @Test
    void comparesTiesBetweenGroupsWithTiesSpreadEvenly() {
        // n <- table(grp); o * 42 / (12 * n[r] * n[c]); n[r] * (n[r] - 1) within
        Estimate mixing = told(GroupMeasure.MIXING, sevenPeople().withTies(T0, TIES));
        assertThat(mixing.value()).isCloseTo(0.765625, within(1e-12));
        assertThat(table(mixing).columns()).containsExactly("health", "police", "school");
        assertThat(ratios(table(mixing).rows().get(0))).containsExactly(1.75, 0, 1.75);
        assertThat(ratios(table(mixing).rows().get(1))[0]).isCloseTo(7 / 6.0, within(1e-12));
        assertThat(counts(table(mixing).rows().get(1))).containsExactly(2, 3, 0);
        assertThat(table(mixing).rows().get(1).people()).hasValue(3);
    }

    @Test
    void tellsTiesOfMergedGroupsAndKeepsTheValueOfTheCodes() {
        StudyBuilder fixture = sevenPeople().withMember("8", "").withTies(T0, TIES);
        MergedGroup rest = new MergedGroup("a_rest", Wording.same("Rest"), List.of("health", "school"));
        AttributePartition partition = new AttributePartition(List.of(), Optional.of(rest), true);
        Estimate merged = (Estimate) GroupMeasure.MIXING.evaluate(new NetworkSample(
                subject(), List.of(network(fixture)), "advice", SubjectFixture.provenance(), 1, partition));
        Estimate finest = told(GroupMeasure.MIXING, fixture);
        assertThat(merged.value()).isEqualTo(finest.value());
        assertThat(table(merged).columns()).containsExactly("police", "a_rest");
        assertThat(table(merged).rows().stream().map(row -> row.people().orElse(-1)))
                .containsExactly(3, 5);
        assertThat(counts(table(merged).rows().get(0)))
                .containsExactly(3, sum(counts(table(finest).rows().get(1))) - 3);
    }

    private static int sum(int[] counts) {
        return IntStream.of(counts).sum();
    }

    @Test
    void mixingEqualsObservedOverExpectedWithFullResponse() {
        StudyBuilder fixture = sevenPeople().withUndirectedTies().withTies(T0, TIES);
        Network network = network(fixture);
        double[][] expected =
                Homophily.of(network.graph(), network.groups("sector")).observedOverExpected();
        List<NetworkTableRow> rows = table(told(GroupMeasure.MIXING, fixture)).rows();
        for (int row = 0; row < rows.size(); row++) {
            assertThat(ratios(rows.get(row))).containsExactly(expected[row], within(1e-12));
        }
    }

    @Test
    void countsOnlyObservedPairsOfKnownGroups() {
        StudyBuilder fixture = sevenPeople()
                .withMember("8", "")
                .withRoster(T0, "1=YES 2=YES 3=YES 4=YES 5=YES 6=YES 7=NO 8=YES")
                .withTies(T0, TIES + " 8>1 1>8");
        Estimate mixing = told(GroupMeasure.MIXING, fixture);
        // 7 of the 11 ties, 28 of the 36 pairs lie between groups
        assertThat(mixing.value()).isCloseTo(7 * 36 / (11.0 * 28), within(1e-12));
        assertThat(ratios(table(mixing).rows().get(1))[1]).isCloseTo(2 * 36 / (11.0 * 4), within(1e-12));
    }

    @Test
    void hasNoRatioWhereAGroupOfOneHasNoPair() {
        StudyBuilder fixture = aStudy().withMember("1", "police")
                .withMember("2", "health")
                .withMember("3", "health")
                .withTies(T0, "1>2 2>3");
        NetworkTableCell alone =
                table(told(GroupMeasure.MIXING, fixture)).rows().get(1).cells().get(1);
        assertThat(alone)
                .isEqualTo(new NetworkTableCell(
                        OptionalInt.of(0), OptionalDouble.empty(), Optional.of(new OthersPairs(0, 0))));
    }

    @Test
    void countsWhoStandsBetweenWhomByGroup() {
        // sna::brokerage(A, grp)$raw.gli: w_I 1, w_O 1, b_IO 3, b_OI 5, b_O 4
        Estimate brokerage = told(GroupMeasure.BROKERAGE, sevenPeople().withTies(T0, TIES));
        assertThat(brokerage.value()).isCloseTo((3 + 5 + 4) / 14.0, within(1e-12));
        assertThat(table(brokerage).columns())
                .containsExactly("coordinator", "itinerant", "representative", "gatekeeper", "liaison");
        // rows of $raw.nli added by grp
        assertThat(counts(table(brokerage).rows().get(0))).containsExactly(0, 1, 1, 2, 2);
        assertThat(counts(table(brokerage).rows().get(1))).containsExactly(1, 0, 1, 2, 0);
        assertThat(counts(table(brokerage).rows().get(2))).containsExactly(0, 0, 1, 1, 2);
    }

    @Test
    void countsNoPathOfWhichItIsNotKnownWhetherItIsCutShort() {
        Estimate blank =
                told(GroupMeasure.BROKERAGE, sevenPeople().withTies(T0, TIES).withBlankTies(T0, "1>4"));
        // without 1 > 3 > 4, where 3 is a gatekeeper
        assertThat(blank.value()).isCloseTo((3 + 4 + 4) / 13.0, within(1e-12));
        assertThat(counts(table(blank).rows().get(0))).containsExactly(0, 1, 1, 1, 2);
    }

    @Test
    void saysHowTheGroupsThatAreFoundLieAcrossSectors() {
        // the largest igraph::modularity(as.undirected(g, "collapse"), m) over all memberships m of four groups: 2 2 2
        // 1 1 1 1
        StudyBuilder fixture = sevenPeople().withTies(T0, TIES);
        Estimate found = told(GroupMeasure.LOUVAIN_MODULARITY, fixture);
        assertThat(found.value()).isCloseTo(0.2107438016528925, within(1e-12));
        assertThat(table(found).rows()).hasSize(2);
        assertThat(table(found).rows().get(0).people()).hasValue(4);
        assertThat(counts(table(found).rows().get(0))).containsExactly(1, 1, 2);
        assertThat(counts(table(found).rows().get(1))).containsExactly(1, 2, 0);
        assertThat(told(GroupMeasure.LOUVAIN_MODULARITY, fixture)).isEqualTo(found);
    }

    @Test
    void leavesIsolatesOutOfDetectedCommunities() {
        StudyBuilder fixture =
                sevenPeople().withMember("8", "").withMember("9", "").withTies(T0, TIES + " 8>1 8>2");
        NetworkTableDetails table = table(told(GroupMeasure.LOUVAIN_MODULARITY, fixture));
        assertThat(table.columns()).containsExactly("health", "police", "school", "");
        assertThat(table.rows().stream()
                        .mapToInt(row -> row.people().orElseThrow())
                        .sum())
                .isEqualTo(8);
    }

    @Test
    void findsTheCoreThatFitsBest() {
        // numpy: of all 64 sets {1, 2, 3} misses fewest ties; corrcoef over the pairs within core and within periphery
        StudyBuilder fixture = sixPeople().withTies(T0, "1>2 2>1 1>3 3>1 2>3 3>2 1>4 5>2 6>3 4>6 4>1");
        Estimate core = told(GroupMeasure.CORE_PERIPHERY, fixture);
        assertThat(core.value()).isCloseTo(0.8451542547285167, within(1e-12));
        assertThat(table(core).rows().get(0).people()).hasValue(3);
        assertThat(ratios(table(core).rows().get(0))).containsExactly(1, 1 / 9.0);
        assertThat(ratios(table(core).rows().get(1))).containsExactly(1 / 3.0, 1 / 6.0);
        assertThat(counts(table(core).rows().get(1))).containsExactly(3, 1);
    }

    @Test
    void countsAnUndirectedTieWithinTheCoreOnce() {
        StudyBuilder fixture = sixPeople().withUndirectedTies().withTies(T0, "1>2 1>3 2>3 1>4 2>5 3>6");
        NetworkTableRow core =
                table(told(GroupMeasure.CORE_PERIPHERY, fixture)).rows().get(0);
        assertThat(counts(core)).containsExactly(3, 3);
    }

    @Test
    void putsPeopleWithEqualDegreeIntoTheCoreTogether() {
        // 1 and 2 have three ties, 3 and 4 two: a core of 1, 2 and 3 would have to leave 4 out
        StudyBuilder fixture = sixPeople().withUndirectedTies().withTies(T0, "1>2 1>3 2>3 1>4 2>5 4>6");
        NetworkTableRow core =
                table(told(GroupMeasure.CORE_PERIPHERY, fixture)).rows().get(0);
        assertThat(core.people()).hasValue(2);
        assertThat(counts(core)).containsExactly(1, 4);
    }

    @Test
    void hasNoCoreInAStarWhoseCentreStandsAlone() {
        StudyBuilder star = sixPeople().withUndirectedTies().withTies(T0, "1>2 1>3 1>4 1>5 1>6");
        assertThat(reason(GroupMeasure.CORE_PERIPHERY, star)).isEqualTo(NotEstimableReason.NO_CORE);
    }

    @Test
    void countsInTheCoreOnlyPairsThatWereNotLeftBlank() {
        StudyBuilder fixture = sixPeople()
                .withTies(T0, "1>2 2>1 1>3 3>1 2>3 3>2 1>4 5>2 6>3 4>6 4>1")
                .withBlankTies(T0, "5>6 4>5");
        assertThat(ratios(
                        table(told(GroupMeasure.CORE_PERIPHERY, fixture)).rows().get(1))[1])
                .isEqualTo(1 / 4.0);
    }

    private static StudyBuilder sixPeople() {
        StudyBuilder fixture = aStudy();
        for (int i = 1; i <= 6; i++) {
            fixture.withMember(String.valueOf(i), "police");
        }
        return fixture;
    }

    @Test
    void takesTheMeanConstraintOfThoseWhoAnsweredAndHaveATie() {
        // mean(igraph::constraint(g))
        StudyBuilder fixture = sevenPeople().withMember("8", "").withTies(T0, TIES);
        Estimate constraint = (Estimate) NetworkMeasure.CONSTRAINT.evaluate(
                new NetworkSample(subject(), List.of(network(fixture)), "advice", SubjectFixture.provenance(), 1));
        assertThat(constraint.value()).isCloseTo(0.6006324404761905, within(1e-12));
        Finding none = NetworkMeasure.CONSTRAINT.evaluate(new NetworkSample(
                subject(), List.of(network(sevenPeople())), "advice", SubjectFixture.provenance(), 1));
        assertThat(((NotEstimable) none).reason()).isEqualTo(NotEstimableReason.NO_TIE);
    }

    private static double[] ratios(NetworkTableRow row) {
        return row.cells().stream()
                .mapToDouble(cell -> cell.ratio().orElse(Double.NaN))
                .toArray();
    }

    private static int[] counts(NetworkTableRow row) {
        return row.cells().stream().mapToInt(cell -> cell.count().orElseThrow()).toArray();
    }

    private static NetworkTableDetails table(Estimate estimate) {
        return (NetworkTableDetails) estimate.details();
    }

    private static Estimate told(GroupMeasure measure, StudyBuilder fixture) {
        return (Estimate) find(measure, fixture);
    }

    private static NotEstimableReason reason(GroupMeasure measure, StudyBuilder fixture) {
        return ((NotEstimable) find(measure, fixture)).reason();
    }

    private static Finding find(GroupMeasure measure, StudyBuilder fixture) {
        return measure.evaluate(
                new NetworkSample(subject(), List.of(network(fixture)), "advice", SubjectFixture.provenance(), 1));
    }

    private static Network network(StudyBuilder fixture) {
        return Network.of(fixture.build(), fixture.relation(), T0, COMMUNITY);
    }

    private static FindingSubject subject() {
        return SubjectFixture.subject("network:advice", "mixing(sector)", Subgroup.of(COMMUNITY), T0);
    }
}
