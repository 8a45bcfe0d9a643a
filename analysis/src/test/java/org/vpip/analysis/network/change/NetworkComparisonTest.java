package org.vpip.analysis.network.change;

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
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.NetworkComparisonDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.network.Network;
import org.vpip.analysis.network.NetworkSample;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.response.WaveId;

class NetworkComparisonTest {
    private static final String EARLIER = "1>2 2>1 1>3 2>3 3>4 4>5 5>6 6>4 6>7 7>1 3>6 5>7";
    private static final String LATER = "1>2 1>3 3>1 2>3 3>4 4>5 5>6 6>4 7>6 7>1 4>7";

    private static StudyBuilder people(int count) {
        StudyBuilder fixture = aStudy();
        for (int i = 1; i <= count; i++) {
            fixture.withMember(String.valueOf(i), "");
        }
        return fixture;
    }

    @ParameterizedTest
    @EnumSource
    void hasNothingToCompareWithoutStayers(NetworkComparison method) {
        assertThat(reason(method, aStudy())).isEqualTo(NotEstimableReason.NO_STAYER);
        StudyBuilder changed = people(2).withRoster(T0, "1=YES 2=NO").withRoster(T1, "1=NO 2=YES");
        assertThat(reason(method, changed)).isEqualTo(NotEstimableReason.NO_STAYER);
        assertThat(find(method, people(1))).isInstanceOf(NotEstimable.class);
    }

    @ParameterizedTest
    @EnumSource
    void isNotToldWhereAWaveWasHardlyHeard(NetworkComparison method) {
        StudyBuilder fixture = people(4)
                .withRoster(T0, "1=YES 2=YES 3=YES 4=YES")
                .withRoster(T1, "1=YES 2=YES 3=NO 4=NO")
                .withTies(T0, "1>2")
                .withTies(T1, "2>1");
        assertThat(reason(method, fixture)).isEqualTo(NotEstimableReason.TOO_FEW_ANSWERED);
    }

    @Test
    void hasNoCorrelationWithoutATieButAChangeOfDensityOfNothing() {
        assertThat(reason(NetworkComparison.QAP_CORRELATION, people(3).withTies(T0, "1>2")))
                .isEqualTo(NotEstimableReason.NO_VARIATION);
        assertThat(told(NetworkComparison.DENSITY_CHANGE, people(3)).value()).isZero();
    }

    @Test
    void correlatesTheTiesOfBothWaves() {
        // sna::gcor(A, B); gden(B) - gden(A)
        StudyBuilder fixture = people(7).withTies(T0, EARLIER).withTies(T1, LATER);
        assertThat(told(NetworkComparison.QAP_CORRELATION, fixture).value())
                .isCloseTo(0.5822395834631304, within(1e-12));
        assertThat(told(NetworkComparison.DENSITY_CHANGE, fixture).value()).isCloseTo(-1 / 42.0, within(1e-12));
    }

    @Test
    void leavesOutPairsLeftBlankAtEitherWave() {
        // cor(A[off], B[off], use = "pairwise") with NA in A[1,4], B[5,6] and B[2,7]
        StudyBuilder fixture = people(7)
                .withTies(T0, EARLIER)
                .withBlankTies(T0, "1>4")
                .withTies(T1, LATER)
                .withBlankTies(T1, "5>6 2>7");
        Estimate correlation = told(NetworkComparison.QAP_CORRELATION, fixture);
        assertThat(correlation.value()).isCloseTo(0.5453976310059035, within(1e-12));
        assertThat(details(correlation).pairs()).hasValue(39);
        // 11 ties before without 5 > 6, 10 after
        assertThat(told(NetworkComparison.DENSITY_CHANGE, fixture).value()).isCloseTo(-1 / 39.0, within(1e-12));
    }

    @Test
    void comparesOnlyStayersWhoAnsweredBothTimes() {
        StudyBuilder fixture = people(7)
                .withMember("8", "")
                .withRoster(T0, "1=YES 2=YES 3=YES 4=YES 5=YES 6=YES 7=YES 8=NO")
                .withRoster(T1, "1=YES 2=YES 3=YES 4=YES 5=YES 6=YES 7=YES 8=YES")
                .withTies(T0, EARLIER + " 1>8 2>8")
                .withTies(T1, LATER + " 8>1 8>2 3>8");
        Estimate correlation = told(NetworkComparison.QAP_CORRELATION, fixture);
        assertThat(correlation.value()).isCloseTo(0.5822395834631304, within(1e-12));
        assertThat(details(correlation).stayers()).isEqualTo(7);
        assertThat(details(correlation).kept()).isEqualTo(8);
    }

    @Test
    void tellsNoIntervalBelowEightStayersAndNoTestBelowTwelve() {
        assertThat(told(NetworkComparison.DENSITY_CHANGE, ring(7)).interval()).isEmpty();
        assertThat(told(NetworkComparison.DENSITY_CHANGE, ring(8)).interval()).isPresent();
        assertThat(details(told(NetworkComparison.QAP_CORRELATION, ring(11))).p())
                .isEmpty();
        assertThat(details(told(NetworkComparison.QAP_CORRELATION, ring(12)))
                        .p()
                        .orElseThrow())
                .isBetween(1 / 10_001.0, 0.05);
    }

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(told(NetworkComparison.DENSITY_CHANGE, ring(9)))
                .isEqualTo(told(NetworkComparison.DENSITY_CHANGE, ring(9)));
    }

    /** Everybody names the next, later also the one after that, but the first two no longer anybody new. */
    private static StudyBuilder ring(int size) {
        StudyBuilder fixture = people(size);
        for (int i = 0; i < size; i++) {
            String next = (i + 1) + ">" + ((i + 1) % size + 1);
            fixture.withTies(T0, next).withTies(T1, next);
            if (i > 1) {
                fixture.withTies(T1, (i + 1) + ">" + ((i + 2) % size + 1));
            }
        }
        return fixture;
    }

    private static NetworkComparisonDetails details(Estimate estimate) {
        return (NetworkComparisonDetails) estimate.details();
    }

    private static Estimate told(NetworkComparison method, StudyBuilder fixture) {
        return (Estimate) find(method, fixture);
    }

    private static NotEstimableReason reason(NetworkComparison method, StudyBuilder fixture) {
        return ((NotEstimable) find(method, fixture)).reason();
    }

    private static Finding find(NetworkComparison method, StudyBuilder fixture) {
        return method.evaluate(new NetworkSample(
                subject(),
                List.of(network(fixture, T0), network(fixture, T1)),
                "advice",
                SubjectFixture.provenance(),
                1));
    }

    private static Network network(StudyBuilder fixture, WaveId wave) {
        return Network.of(fixture.build(), fixture.relation(), wave, COMMUNITY);
    }

    private static FindingSubject subject() {
        return SubjectFixture.subject("network:advice", "density_change", Subgroup.of(COMMUNITY), T0, T1);
    }
}
