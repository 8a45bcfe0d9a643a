package org.vpip.reports.disclosure.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.FindingExamples.AFTER;
import static org.vpip.reports.FindingExamples.LATER;
import static org.vpip.reports.FindingExamples.START;
import static org.vpip.reports.FindingExamples.findings;
import static org.vpip.reports.FindingExamples.flow;
import static org.vpip.reports.FindingExamples.gate;
import static org.vpip.reports.FindingExamples.released;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.analysis.evaluation.Findings;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.ParticipantFlowDetails;
import org.vpip.analysis.finding.details.ParticipantFlowDetails.WaveFlow;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.NumberedPeople;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

class FlowFormsTest {

    private static Shown shown(Estimate estimate) {
        ReleasedFinding finding = released(Audience.FUNDER, estimate).findings().get(0);
        assertThat(finding).isInstanceOf(Shown.class);
        return (Shown) finding;
    }

    private static List<WaveFlow> waves(Estimate estimate) {
        return ((ParticipantFlowDetails) shown(estimate).estimate().details()).waves();
    }

    @Test
    void howManyCameOnlyLaterIsHiddenWhenFew() {
        Shown shown = shown(flow(60, NumberedPeople.flow(START, 60, 44, 44), NumberedPeople.flow(AFTER, 60, 35, 33)));
        List<WaveFlow> waves = ((ParticipantFlowDetails) shown.estimate().details()).waves();

        assertThat(shown.includes(Part.LATER_RESPONSES)).isFalse();
        assertThat(waves)
                .containsExactly(NumberedPeople.flow(START, 60, 44, 44), NumberedPeople.flow(AFTER, 60, 33, 33));
    }

    @Test
    void howManyAnsweredFirstIsHiddenWhereFewOfThemLeft() {
        Shown shown = shown(flow(
                60,
                NumberedPeople.flow(START, 60, 44, 44),
                NumberedPeople.flow(AFTER, 60, 42, 42),
                NumberedPeople.flow(LATER, 60, 30, 30)));

        assertThat(shown.includes(Part.FIRST_RESPONSES)).isFalse();
        assertThat(((ParticipantFlowDetails) shown.estimate().details()).waves())
                .extracting(WaveFlow::responded)
                .containsExactly(0, 42, 30);
    }

    @Test
    void aWaveThatFewLeftAfterAnotherIsLeftOut() {
        assertThat(waves(flow(
                        60,
                        NumberedPeople.flow(START, 60, 50, 50),
                        NumberedPeople.flow(AFTER, 60, 32, 32),
                        NumberedPeople.flow(LATER, 60, 30, 30))))
                .extracting(WaveFlow::wave)
                .hasSize(2)
                .startsWith(START);
    }

    @Test
    void aWaveThatIsLeftOutIsNamedWithoutItsNumber() {
        WaveFlow left = NumberedPeople.flow(AFTER, 60, 32, 32);
        Findings findings = findings(
                flow(60, NumberedPeople.flow(START, 60, 50, 50), left, NumberedPeople.flow(LATER, 60, 30, 30)));
        assertThat(gate().facts(findings, Audience.FUNDER))
                .filteredOn(fact -> fact.fact().people().count() == 32)
                .isNotEmpty()
                .noneMatch(fact -> fact.bounds().isBound());
    }

    @Test
    void theSizeIsHiddenWhereFewWereNotAskedAtAWave() {
        Shown shown = shown(flow(60, NumberedPeople.flow(START, 60, 44, 44), NumberedPeople.flow(AFTER, 57, 30, 30)));

        assertThat(shown.includes(Part.SIZE)).isFalse();
        assertThat(((ParticipantFlowDetails) shown.estimate().details()).waves())
                .extracting(WaveFlow::asked)
                .containsExactly(44, 30);
    }

    @Test
    void theSizeIsShownWhereManyWereNotAskedAtAWave() {
        Shown shown = shown(flow(60, NumberedPeople.flow(START, 60, 44, 44), NumberedPeople.flow(AFTER, 50, 30, 30)));

        assertThat(shown.includes(Part.SIZE)).isTrue();
        assertThat(((ParticipantFlowDetails) shown.estimate().details()).waves())
                .extracting(WaveFlow::asked)
                .containsExactly(60, 50);
    }

    @Test
    void manyWavesHaveFewForms() {
        WaveFlow[] monthly = IntStream.range(0, 40)
                .mapToObj(month -> NumberedPeople.flow(new WaveId("m" + month), 60, 44, 44))
                .toArray(WaveFlow[]::new);
        Estimate estimate = flow(60, monthly);

        assertThat(FlowForms.of(estimate, (ParticipantFlowDetails) estimate.details()))
                .hasSizeLessThan(5_000);
    }

    @ParameterizedTest
    @CsvSource({"3,3", "20,2"})
    void aWaveWithFewAnswersIsLeftOut(int responded, int both) {
        assertThat(waves(flow(
                        60, NumberedPeople.flow(START, 60, 44, 44), NumberedPeople.flow(AFTER, 60, responded, both))))
                .containsExactly(NumberedPeople.flow(START, 60, 44, 44));
    }
}
