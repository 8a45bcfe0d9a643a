package org.vpip.analysis.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.RegionDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.engagement.Initiative;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.Population;
import org.vpip.instruments.study.Region;
import org.vpip.instruments.study.partition.AttributePartition;
import org.vpip.instruments.study.partition.MergedGroup;
import org.vpip.instruments.wording.Wording;

class RegionalCoverageTest {

    @Test
    void showsRegionsWithoutAnybodyAndComparesWithThePopulation() {
        Estimate estimate = (Estimate) reach("A", "a", "B", "", "elsewhere");
        assertThat(estimate.value()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(estimate.sample().excluded()).containsEntry(ExclusionReason.UNKNOWN_REGION, 2);
        List<RegionDetails.RegionRow> rows = ((RegionDetails) estimate.details()).rows();
        assertThat(rows.stream().map(row -> row.members().orElse(-1))).containsExactly(2, 1, 0);
        // two of three members where half of the people live
        assertThat(rows.get(0).index()).hasValue(4 / 3.0);
        assertThat(rows.get(2).index()).hasValue(0);
    }

    @Test
    void hasNothingToTellWithoutAKnownRegion() {
        assertThat(((NotEstimable) reach("", "x")).reason()).isEqualTo(NotEstimableReason.NO_MEMBER);
        assertThat(((NotEstimable) reach()).reason()).isEqualTo(NotEstimableReason.NO_MEMBER);
    }

    @Test
    void tellsRegionsOfAGroupTogetherToo() {
        RegionDetails details = (RegionDetails) ((Estimate) reach("A", "B")).details();
        assertThat(details.groups()).singleElement().satisfies(group -> {
            assertThat(group.group()).isEqualTo("west");
            assertThat(group.members()).hasValue(1);
            assertThat(group.population()).isEqualTo(50);
            // one of two members where half of the people live
            assertThat(group.index()).hasValue(1);
        });
    }

    @Test
    void setsMembersAgainstTheInitiativesThatAreKnown() {
        Estimate estimate = (Estimate) initiatives(List.of("a", "A", "C", "elsewhere"), "B");
        // initiatives in A and C only; a member in B alone: none of two
        assertThat(estimate.value()).isZero();
        List<RegionDetails.RegionRow> rows = ((RegionDetails) estimate.details()).rows();
        assertThat(rows.stream().map(row -> row.initiatives().orElse(-1))).containsExactly(2, 0, 1);
        assertThat(((Estimate) initiatives(List.of("A", "C"), "B", "C")).value())
                .isCloseTo(1 / 2.0, within(1e-15));
    }

    @Test
    void tellsUnknownInitiativesFromRegionsThatAreNotReached() {
        assertThat(((NotEstimable) initiatives(List.of(), "A")).reason()).isEqualTo(NotEstimableReason.NO_INITIATIVE);
        assertThat(((NotEstimable) initiatives(List.of("A"), "")).reason()).isEqualTo(NotEstimableReason.NO_MEMBER);
        RegionDetails plain = (RegionDetails) ((Estimate) reach("A")).details();
        assertThat(plain.rows()).allSatisfy(row -> assertThat(row.initiatives()).isEmpty());
    }

    @Test
    void tellsMergedRegionsInOneRowAndStillCountsSingleOnes() {
        AttributePartition west = partition(false);
        Estimate merged = (Estimate) reach(west, "A", "A", "B", "C", "");
        assertThat(merged.value()).isEqualTo(1);
        RegionDetails details = (RegionDetails) merged.details();
        assertThat(details.groups()).isEmpty();
        assertThat(List.of(details.asked(), details.reached())).containsExactly(3, 3);
        assertThat(details.rows().stream().map(row -> row.label().english())).containsExactly("A", "West");
        RegionDetails.RegionRow row = details.rows().get(1);
        assertThat(row.members()).hasValue(2);
        assertThat(row.people().count()).isEqualTo(2);
        assertThat(row.population()).isEqualTo(50);
        // two of the four members of known region where half of the people live
        assertThat(row.index()).hasValue(1);
    }

    @Test
    void givesNoIndexToARowWithPeopleOfUnknownRegion() {
        RegionDetails details =
                (RegionDetails) ((Estimate) reach(partition(true), "A", "B", "", "elsewhere")).details();
        assertThat(details.rows().get(1).members()).hasValue(3);
        assertThat(details.rows().get(1).index()).isEmpty();
        assertThat(details.rows().get(0).index()).hasValue(1);
        assertThat(List.of(details.asked(), details.reached())).containsExactly(3, 2);
    }

    private static AttributePartition partition(boolean unknown) {
        MergedGroup west = new MergedGroup("w", new Wording("West", "Ouest"), List.of("B", "C"));
        return new AttributePartition(List.of(), Optional.of(west), unknown);
    }

    private static Finding initiatives(List<String> regions, String... codes) {
        return RegionalCoverage.initiativeCoverage(
                subject(),
                regions(),
                members(codes),
                regions.stream().map(region -> new Initiative("i", region)).toList(),
                AttributePartition.FINEST,
                SubjectFixture.provenance());
    }

    private static Finding reach(String... codes) {
        return reach(AttributePartition.FINEST, codes);
    }

    private static Finding reach(AttributePartition partition, String... codes) {
        return RegionalCoverage.of(subject(), regions(), members(codes), partition, SubjectFixture.provenance());
    }

    private static Map<ParticipantId, String> members(String... codes) {
        Map<ParticipantId, String> members = new HashMap<>();
        for (String code : codes) {
            members.put(new ParticipantId("p" + members.size()), code);
        }
        return members;
    }

    private static FindingSubject subject() {
        return SubjectFixture.subject("engagement:regions", "reach(region)", Subgroup.EVERYBODY);
    }

    private static List<Region> regions() {
        return List.of(region("A", "", 50), region("B", "west", 30), region("C", "west", 20));
    }

    private static Region region(String code, String group, long population) {
        return new Region(
                "set",
                code,
                Wording.same(code),
                group,
                new Population(OptionalLong.of(population), "", ""),
                Optional.empty());
    }
}
