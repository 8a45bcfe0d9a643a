package org.vpip.analysis.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.T0;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.analysis.CommunityCases;
import org.vpip.analysis.ReferenceTable;
import org.vpip.analysis.ReferenceTable.ReferenceRow;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.CommunityBasis;
import org.vpip.analysis.finding.CommunityBasis.CommunityPart;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.method.LevelMethod;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.plan.Methods;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Proportion;
import org.vpip.instruments.response.CommunityId;

/** Means and shares of people in communities; {@code communities.R} wrote the expected numbers, by clubSandwich. */
class CommunityLevelTest {
    private static final double DIGITS = 1e-9;

    static Stream<Arguments> cases() {
        return ReferenceTable.rows("communities/levels.csv").stream()
                .map(row -> Arguments.of(row.text("case"), row.text("kind")));
    }

    private static Estimate estimate(String name, String kind, Subgroup subgroup) {
        FindingSubject subject =
                SubjectFixture.subject("item:a", kind.equals("mean") ? "mean" : "share choices=4 5", subgroup, T0);
        LevelMethod method = (LevelMethod) Methods.ALL.find(kind).orElseThrow();
        return (Estimate) method.evaluate(subject, new StudySample(CommunityCases.study(name)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theIntervalIsThatOfR(String name, String kind) {
        ReferenceRow expected = ReferenceTable.rows("communities/levels.csv", name).stream()
                .filter(row -> row.text("kind").equals(kind))
                .findFirst()
                .orElseThrow();
        Estimate estimate = estimate(name, kind, Subgroup.EVERYBODY);
        int communities = (int) expected.number("communities");

        assertThat(estimate.sample().used()).isEqualTo((int) expected.number("n"));
        assertThat(estimate.value()).isCloseTo(expected.number("value"), within(DIGITS));
        assertThat(estimate.test()).isEmpty();
        assertThat(estimate.communities().map(CommunityBasis::count))
                .isEqualTo(communities < 5 ? Optional.empty() : Optional.of(communities));
        if (communities >= 5 || kind.equals("mean")) {
            check(expected, estimate.interval());
        }
        estimate.communities()
                .filter(basis -> basis.degreesOfFreedom().isPresent())
                .ifPresent(basis -> assertThat(basis.degreesOfFreedom().orElseThrow())
                        .isCloseTo(expected.number("df"), within(DIGITS)));
    }

    private static void check(ReferenceRow expected, Optional<Interval> interval) {
        boolean given = expected.number("n") >= 8 && !expected.text("low").equals("NA");
        assertThat(interval.isPresent()).isEqualTo(given);
        interval.ifPresent(limits -> {
            assertThat(limits.low()).isCloseTo(expected.number("low"), within(DIGITS));
            assertThat(limits.high()).isCloseTo(expected.number("high"), within(DIGITS));
        });
    }

    @Test
    void fourCommunitiesHaveWilsonsInterval() {
        Estimate share = estimate("four", "share", Subgroup.EVERYBODY);
        int chosen = (int) Math.round(share.value() * 32);

        assertThat(share.intervalMethod()).isEqualTo(IntervalMethod.WILSON);
        assertThat(share.interval()).contains(new Proportion(chosen, 32).wilson(0.95));
    }

    @Test
    void aCommunityOfTheBreakdownIsFixed() {
        Subgroup community = Subgroup.of(new CommunityId("b"));

        assertThat(estimate("twelve_communities", "mean", community).communities())
                .isEmpty();
        assertThat(estimate("twelve_communities", "share", community).communities())
                .isEmpty();
    }

    @Test
    void noShareOfAnyCommunityHasNoInterval() {
        Estimate share = estimate("one_moved", "share", Subgroup.EVERYBODY);

        assertThat(share.value()).isZero();
        assertThat(share.interval()).isEmpty();
        assertThat(share.communities().orElseThrow().degreesOfFreedom()).isEmpty();
    }

    @Test
    void theCommunitiesAddUpToEverybody() {
        for (String kind : List.of("mean", "share")) {
            Estimate whole = estimate("twelve_communities", kind, Subgroup.EVERYBODY);
            List<CommunityPart> parts = whole.communities().orElseThrow().parts();

            assertThat(parts.stream().mapToInt(part -> part.people().count()).sum())
                    .isEqualTo(whole.sample().used());
            assertThat(parts.stream()
                            .mapToDouble(part -> part.people().count() * part.value())
                            .sum())
                    .isCloseTo(whole.sample().used() * whole.value(), within(DIGITS));
        }
    }
}
