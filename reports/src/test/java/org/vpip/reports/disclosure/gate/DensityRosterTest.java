package org.vpip.reports.disclosure.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.FindingExamples.AFTER;
import static org.vpip.reports.FindingExamples.START;
import static org.vpip.reports.FindingExamples.released;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.subject.IndicatorSource.NetworkSource;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.tie.RelationId;
import org.vpip.reports.NetworkFindingExamples;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;

/** The number of members is not to be had from networks where it is withheld. */
class DensityRosterTest {
    private static Estimate density(WaveId wave, int members, int answered, int ties) {
        double value = ties / (answered * (members - 1.0));
        return NetworkFindingExamples.network(
                "n1", "density", MeasurementUnit.PROPORTION, value, wave, members, answered, ties);
    }

    /** A network from the logs of online spaces, in which every member is. */
    private static Estimate replies(int members) {
        return density(START, members, members, 200)
                .with(Provenance.of(NetworkSource.logged(new RelationId("replies")), "rule"));
    }

    private static List<Boolean> withheld(Finding... findings) {
        return released(Audience.FUNDER, findings).findings().stream()
                .map(Withheld.class::isInstance)
                .toList();
    }

    /** Returns for each finding whether the number of people is told. */
    private static List<Boolean> counted(Finding... findings) {
        return released(Audience.FUNDER, findings).findings().stream()
                .map(finding -> finding instanceof Shown shown && shown.includes(Part.PEOPLE))
                .toList();
    }

    @Test
    void aDensityThatLeavesOneNumberOfMembersIsWithheld() {
        assertThat(withheld(density(START, 18, 16, 200))).containsExactly(true);
    }

    @Test
    void aDensityThatLeavesSeveralNumbersIsTold() {
        assertThat(withheld(density(START, 48, 44, 222))).containsExactly(false);
    }

    @Test
    void aDensityIsToldWhereTheNumberOfMembersIs() {
        assertThat(withheld(density(START, 24, 18, 250))).containsExactly(false);
    }

    @Test
    void twoWavesTogetherLeaveNoSingleNumber() {
        Estimate first = density(START, 30, 26, 110);
        Estimate second = density(AFTER, 30, 20, 100);

        assertThat(withheld(first)).containsExactly(false);
        assertThat(withheld(second)).containsExactly(false);
        assertThat(withheld(first, second)).containsExactly(true, false);
    }

    @Test
    void aNetworkFromTheLogsDoesNotTellHowManyDidNotAnswer() {
        assertThat(counted(replies(48), density(START, 48, 44, 222))).containsExactly(true, false);
        assertThat(counted(replies(50), density(START, 50, 44, 222))).containsExactly(true, true);
    }
}
