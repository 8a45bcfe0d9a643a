package org.vpip.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.analysis.StudyFixture.T0;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.StudyFixture;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.ConcentrationDetails;
import org.vpip.analysis.finding.ConcentrationDetails.Named;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.Reason;
import org.vpip.analysis.finding.Slice;
import org.vpip.analysis.finding.Subject;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.study.Study;

class ToolUseTest {

    @Test
    void hasNoIndexWhereNobodyAnsweredOrNobodyNamedAny() {
        assertThat(((NotEstimable) find(new StudyFixture().person("1", ""))).reason())
                .isEqualTo(Reason.NOBODY_ANSWERED);
        StudyFixture none = new StudyFixture().person("1", "").judges("1", T0, "", "", "", "none");
        assertThat(((NotEstimable) find(none)).reason()).isEqualTo(Reason.NO_TOOL);
    }

    @Test
    void isOneWhereEverybodyNamesTheSame() {
        StudyFixture same = people().judges("1", T0, "", "", "", "police").judges("2", T0, "", "", "", "police");
        Estimate estimate = (Estimate) find(same);
        assertThat(estimate.value()).isEqualTo(1);
        assertThat(details(estimate).meanSimilarity()).hasValue(1);
    }

    @Test
    void squaresTheSharesOfTheMentionsAndListsWhatWasNamed() {
        StudyFixture fixture = people().judges("1", T0, "", "", "", "police health")
                .judges("2", T0, "", "", "", "police")
                .judges("3", T0, "", "", "", "none")
                .judges("4", T0, "1");
        Estimate estimate = (Estimate) find(fixture);
        // R: p <- c(2, 1) / 3; sum(p^2); 1 / sum(p^2); mean(c(1/2, 0, 0)) for the three pairs
        assertThat(estimate.value()).isCloseTo(5 / 9.0, within(1e-12));
        assertThat(details(estimate).effectiveNumber().orElseThrow()).isCloseTo(9 / 5.0, within(1e-12));
        assertThat(details(estimate).meanSimilarity().orElseThrow()).isCloseTo(1 / 6.0, within(1e-12));
        assertThat(details(estimate).users()).hasValue(2);
        assertThat(details(estimate).tools())
                .containsExactly(new Named("health", OptionalInt.of(1)), new Named("police", OptionalInt.of(2)));
        assertThat(estimate.counted().used()).isEqualTo(3);
        assertThat(estimate.counted().eligible()).isEqualTo(4);
    }

    private static StudyFixture people() {
        return new StudyFixture()
                .person("1", "")
                .person("2", "")
                .person("3", "")
                .person("4", "");
    }

    private static ConcentrationDetails details(Estimate estimate) {
        return (ConcentrationDetails) estimate.details();
    }

    private static Finding find(StudyFixture fixture) {
        Study study = fixture.study();
        Subject subject = SubjectFixture.subject("item:v1_whom", "tool_concentration", Slice.EVERYBODY, T0);
        return ToolUse.at(
                subject,
                study.item(new ItemId("v1_whom")).orElseThrow(),
                study.responses(),
                study.participants().ids(),
                SubjectFixture.provenance());
    }
}
