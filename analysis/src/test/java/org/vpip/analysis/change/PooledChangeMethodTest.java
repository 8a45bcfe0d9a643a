package org.vpip.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.details.PooledChangeDetails;
import org.vpip.analysis.finding.details.PooledChangeDetails.CommunityChange;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.method.StudySample;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.response.CommunityId;

class PooledChangeMethodTest {
    private static final List<Integer> FIRST = List.of(1, 0, 2, 1, 0);
    private static final List<Integer> SECOND = List.of(0, -1, 0, 1, 0, 0);
    private static final List<Integer> THIRD = List.of(2, 1, 3, 2, 2, 1, 2);

    private final StudyBuilder study = aStudy();

    /** Adds members who begin at 2 and change by so many points. */
    private PooledChangeMethodTest with(String community, List<Integer> changes) {
        for (int i = 0; i < changes.size(); i++) {
            String id = community + i;
            study.withMember(id, new CommunityId(community));
            answer(id, changes.get(i));
        }
        return this;
    }

    /** The third item counts the other way round. */
    private void answer(String id, int change) {
        String after = Integer.toString(2 + change);
        study.withAnswers(id, T0, "2", "2", "4").withAnswers(id, T1, after, after, Integer.toString(4 - change));
    }

    private Finding finding() {
        return new PooledChangeMethod()
                .evaluate(
                        SubjectFixture.subject("scale:s", "pooled", Subgroup.EVERYBODY, T0, T1),
                        new StudySample(study.build()));
    }

    private Estimate estimate() {
        return (Estimate) finding();
    }

    private static PooledChangeDetails details(Estimate estimate) {
        return (PooledChangeDetails) estimate.details();
    }

    private void assertTooFewCommunities() {
        assertThat(finding())
                .isInstanceOfSatisfying(
                        NotEstimable.class,
                        absent -> assertThat(absent.reason()).isEqualTo(NotEstimableReason.TOO_FEW_COMMUNITIES));
    }

    @Test
    void poolsCommunitiesAsRDoes() {
        // metafor 3.8: rma(means, variances / n, method = "REML", test = "knha")
        Estimate estimate = with("a", FIRST).with("b", SECOND).with("c", THIRD).estimate();

        assertThat(estimate.value()).isCloseTo(0.88744080108, within(1e-6));
        assertThat(estimate.interval().orElseThrow().low()).isCloseTo(-1.45582187279, within(1e-5));
        assertThat(estimate.interval().orElseThrow().high()).isCloseTo(3.23070347495, within(1e-5));
        SignificanceTest test = estimate.test().orElseThrow();
        assertThat(test.statistic()).hasValueCloseTo(1.6295013051, within(1e-6));
        assertThat(test.degreesOfFreedom()).hasValue(2);
        assertThat(test.p()).isCloseTo(0.244765074902, within(1e-6));
        assertThat(details(estimate).differences().tauSquared()).isCloseTo(0.822709801, within(1e-6));
        assertThat(details(estimate).prediction().low()).isCloseTo(-3.66465309501, within(1e-5));
    }

    @Test
    void leavesOutCommunitiesOfFour() {
        Estimate estimate = with("a", FIRST)
                .with("b", SECOND)
                .with("c", THIRD)
                .with("d", List.of(1, 2, 0, 1))
                .estimate();

        assertThat(details(estimate).communities()).hasSize(3);
        assertThat(estimate.sample().used()).isEqualTo(18);
        assertThat(estimate.sample().excluded()).isEqualTo(Map.of(ExclusionReason.SMALL_COMMUNITY, 4));
    }

    @Test
    void leavesOutCommunitiesThatChangedAlike() {
        Estimate estimate = with("a", FIRST)
                .with("b", SECOND)
                .with("c", THIRD)
                .with("d", List.of(1, 1, 1, 1, 1))
                .estimate();

        assertThat(estimate.sample().excluded()).isEqualTo(Map.of(ExclusionReason.UNIFORM_COMMUNITY, 5));
    }

    @Test
    void needsThreeCommunities() {
        with("a", FIRST).with("b", SECOND).assertTooFewCommunities();
    }

    @Test
    void needsPeople() {
        assertTooFewCommunities();
    }

    @Test
    void needsAnswersAtBothWaves() {
        for (String community : List.of("a", "b", "c")) {
            for (int i = 0; i < 6; i++) {
                study.withMember(community + i, new CommunityId(community))
                        .withAnswers(community + i, T0, "2", "2", "4");
            }
        }
        assertTooFewCommunities();
    }

    @Test
    void countsAMemberOfTwoCommunitiesOnce() {
        with("a", FIRST).with("b", SECOND).with("c", THIRD);
        study.withMember("a0", new CommunityId("b"));

        Estimate estimate = estimate();

        assertThat(estimate.sample().used()).isEqualTo(18);
        assertThat(details(estimate).communities())
                .extracting(community -> community.people().count())
                .containsExactly(5, 6, 7);
    }

    @Test
    void hasAnIntervalOfACommunityFromEightPairs() {
        Estimate estimate = with("a", FIRST)
                .with("b", SECOND)
                .with("c", List.of(2, 1, 3, 2, 2, 1, 2, 0))
                .estimate();

        assertThat(details(estimate).communities())
                .extracting(CommunityChange::interval)
                .extracting(interval -> interval.isPresent())
                .containsExactly(false, false, true);
    }

    @Test
    void hasNoTestIfAllCommunitiesAreEqual() {
        Estimate estimate = with("a", FIRST).with("b", FIRST).with("c", FIRST).estimate();

        assertThat(estimate.value()).isCloseTo(0.8, within(1e-12));
        assertThat(estimate.test()).isEmpty();
        assertThat(details(estimate).differences().tauSquared()).isZero();
    }

    @Test
    void keepsCommunitiesThatMoveInOppositeDirections() {
        Estimate estimate = with("a", List.of(2, 3, 2, 3, 2))
                .with("b", List.of(-1, 0, -1, 0, -1))
                .with("c", List.of(0, 1, -1, 0, 0))
                .estimate();

        assertThat(estimate.test().orElseThrow().isSignificant()).isFalse();
        assertThat(details(estimate).differences().shareOfVariance()).isGreaterThan(0.9);
    }
}
