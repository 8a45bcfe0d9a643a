package org.vpip.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.ConcentrationDetails;
import org.vpip.analysis.finding.ConcentrationDetails.Named;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.Reason;
import org.vpip.analysis.finding.Slice;
import org.vpip.analysis.finding.Subject;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.study.Study;

class ToolUseTest {

    @Test
    void hasNoIndexWhereNobodyAnsweredOrNobodyNamedAny() {
        assertThat(((NotEstimable) find(aStudy().withMember("1", ""))).reason()).isEqualTo(Reason.NOBODY_ANSWERED);
        StudyBuilder none = aStudy().withMember("1", "").withCaseAnswers("1", T0, "", "", "", "none");
        assertThat(((NotEstimable) find(none)).reason()).isEqualTo(Reason.NO_TOOL);
    }

    @Test
    void isOneWhereEverybodyNamesTheSame() {
        StudyBuilder same =
                people().withCaseAnswers("1", T0, "", "", "", "police").withCaseAnswers("2", T0, "", "", "", "police");
        Estimate estimate = (Estimate) find(same);
        assertThat(estimate.value()).isEqualTo(1);
        assertThat(details(estimate).meanSimilarity()).hasValue(1);
    }

    @Test
    void squaresTheSharesOfTheMentionsAndListsWhatWasNamed() {
        StudyBuilder fixture = people().withCaseAnswers("1", T0, "", "", "", "police health")
                .withCaseAnswers("2", T0, "", "", "", "police")
                .withCaseAnswers("3", T0, "", "", "", "none")
                .withCaseAnswers("4", T0, "1");
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

    private static StudyBuilder people() {
        return aStudy().withMember("1", "")
                .withMember("2", "")
                .withMember("3", "")
                .withMember("4", "");
    }

    private static ConcentrationDetails details(Estimate estimate) {
        return (ConcentrationDetails) estimate.details();
    }

    private static Finding find(StudyBuilder fixture) {
        Study study = fixture.build();
        Subject subject = SubjectFixture.subject("item:v1_whom", "tool_concentration", Slice.EVERYBODY, T0);
        return ToolUse.at(
                subject,
                study.item(new ItemId("v1_whom")).orElseThrow(),
                study.responses(),
                study.participants().ids(),
                SubjectFixture.provenance());
    }
}
