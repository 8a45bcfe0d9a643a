package org.vpip.reports.disclosure.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.FindingExamples.START;
import static org.vpip.reports.FindingExamples.released;
import static org.vpip.reports.NetworkFindingExamples.network;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.details.NetworkDetails.DyadCounts;
import org.vpip.analysis.finding.details.NetworkDetails.GroupTieCounts;
import org.vpip.analysis.finding.details.NetworkDetails.OthersCounts;
import org.vpip.analysis.finding.details.NetworkDetails.RosterCounts;
import org.vpip.analysis.finding.details.NetworkDetails.TieCounts;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.reports.NetworkFindingExamples;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** Figures of networks from which the ties of a person would follow are withheld. */
class NetworkSizeTest {
    private static boolean isTold(Audience audience, Finding finding) {
        return released(audience, finding).findings().get(0) instanceof Shown;
    }

    private static Estimate measure(String method, double value, int people, int ties) {
        return network("n", method, MeasurementUnit.PROPORTION, value, details(people, ties, 0), START);
    }

    private static NetworkDetails details(int people, int ties, int isolates) {
        return new NetworkDetails(
                "advice",
                true,
                new RosterCounts(people, people, OptionalInt.of(isolates)),
                new TieCounts(ties, people * (people - 1L), OptionalInt.of(ties / 3)),
                new GroupTieCounts(OptionalInt.of(ties / 2), OptionalInt.of(ties - ties / 2), Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(value = Audience.class, names = "RESEARCHER", mode = Mode.EXCLUDE)
    void noFigureOfFewerThanFifteenPeopleIsTold(Audience audience) {
        for (int people : List.of(5, 14)) {
            assertThat(isTold(audience, measure("density", 0.3, people, 30))).isFalse();
            assertThat(isTold(audience, NetworkFindingExamples.ties("n6", people, 9, 9, 9)))
                    .isFalse();
            assertThat(isTold(audience, absent(people))).isFalse();
        }
        assertThat(isTold(audience, measure("density", 0.3, 15, 30))).isTrue();
        assertThat(isTold(audience, NetworkFindingExamples.ties("n6", 15, 9, 9, 9)))
                .isTrue();
        assertThat(isTold(audience, absent(15))).isTrue();
        assertThat(isTold(Audience.RESEARCHER, measure("density", 0.3, 5, 30))).isTrue();
    }

    private static Finding absent(int people) {
        Estimate estimate = measure("density", 0.3, people, 30);
        return new NotEstimable(
                estimate.subject(), NotEstimableReason.NO_TIE, estimate.sample(), estimate.provenance());
    }

    @ParameterizedTest
    @CsvSource({
        "density,0.02,4,false",
        "density,0.02,5,true",
        "density,0.98,235,true",
        "density,0.98,236,false",
        "transitivity,0.04,100,false",
        "transitivity,0.06,100,true",
        "transitivity,0.94,100,true",
        "transitivity,0.96,100,false",
        "centralization,0.04,100,false",
        "centralization,0.30,100,true",
        "centralization,0.96,100,false",
        "reciprocity,0.50,12,false",
        "reciprocity,0.66,99,true",
        "reciprocity,0.94,99,false",
        "reach_two,1,100,true"
    })
    void aFigureThatLeavesFewGraphsIsWithheld(String method, double value, int ties, boolean told) {
        assertThat(isTold(Audience.FUNDER, measure(method, value, 16, ties))).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"0,true", "11,true", "12,false", "16,false"})
    void nothingIsToldWhereFewPeopleHaveATie(int isolates, boolean told) {
        Estimate estimate = network("n", "density", MeasurementUnit.PROPORTION, 0.05, details(16, 12, isolates), START);

        assertThat(isTold(Audience.LEAD, estimate)).isEqualTo(told);
    }

    /** The counts are those of {@link OthersCounts}: tied, untied, mutual, asymmetric, unacquainted, internal, external, strangers. */
    @ParameterizedTest
    @CsvSource({
        "density,5 5 0 0 0 0 0 0,true",
        "density,4 9 9 9 9 9 9 9,false",
        "density,9 4 9 9 9 9 9 9,false",
        "reciprocity,9 9 5 5 5 0 0 0,true",
        "reciprocity,9 9 4 9 9 9 9 9,false",
        "reciprocity,9 9 9 4 9 9 9 9,false",
        "reciprocity,9 9 9 9 4 9 9 9,false",
        "cross_group_share(sector),9 9 0 0 0 5 5 0,true",
        "cross_group_share(sector),9 9 9 9 9 4 9 9,false",
        "e_i_index(sector),9 9 9 9 9 9 4 9,false",
        "transitivity,9 9 0 0 0 0 0 5,true",
        "transitivity,9 9 9 9 9 9 9 4,false",
        "centralization,9 9 9 9 9 9 9 4,false",
        "reach_two,9 9 0 0 0 0 0 5,true",
        "reach_two,9 9 9 9 9 9 9 4,false"
    })
    void aFigureThatTellsAMemberOfOthersIsWithheld(String method, String left, boolean told) {
        int[] counts = Stream.of(left.split(" ")).mapToInt(Integer::parseInt).toArray();
        OthersCounts others = new OthersCounts(
                counts[0], counts[1], new DyadCounts(counts[2], counts[3], counts[4]), counts[5], counts[6], counts[7]);
        NetworkDetails whole = details(16, 60, 0);
        TieCounts ties = new TieCounts(60, 240, OptionalInt.of(20), Optional.of(others));
        NetworkDetails known =
                new NetworkDetails(whole.relation(), whole.directed(), whole.roster(), ties, whole.groups());
        Estimate estimate = network("n", method, MeasurementUnit.PROPORTION, 0.5, known, START);

        assertThat(isTold(Audience.FUNDER, estimate)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"isolates,0,10,false", "isolates,0,16,true", "reach_two,0.07,17,false", "reach_two,0.12,17,true"})
    void aFigureThatLeavesTiesNoChoiceIsWithheld(String method, double value, int ties, boolean told) {
        assertThat(isTold(Audience.FUNDER, measure(method, value, 16, ties))).isEqualTo(told);
    }
}
