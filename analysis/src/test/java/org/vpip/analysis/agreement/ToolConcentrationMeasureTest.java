package org.vpip.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.ToolConcentrationDetails;
import org.vpip.analysis.finding.details.ToolConcentrationDetails.ToolMentions;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.study.Study;

class ToolConcentrationMeasureTest {

    @Test
    void hasNoIndexWhereNobodyAnsweredOrNobodyNamedAny() {
        assertThat(((NotEstimable) find(aStudy().withMember("1", ""))).reason())
                .isEqualTo(NotEstimableReason.NO_ANSWERS);
        StudyBuilder none = aStudy().withMember("1", "").withCaseAnswers("1", T0, "", "", "", "none");
        assertThat(((NotEstimable) find(none)).reason()).isEqualTo(NotEstimableReason.NO_TOOL);
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
                .containsExactly(
                        new ToolMentions("health", OptionalInt.of(1)), new ToolMentions("police", OptionalInt.of(2)));
        assertThat(estimate.sample().used()).isEqualTo(3);
        assertThat(estimate.sample().eligible()).isEqualTo(4);
    }

    private static StudyBuilder people() {
        return aStudy().withMember("1", "")
                .withMember("2", "")
                .withMember("3", "")
                .withMember("4", "");
    }

    private static ToolConcentrationDetails details(Estimate estimate) {
        return (ToolConcentrationDetails) estimate.details();
    }

    private static Finding find(StudyBuilder fixture) {
        Study study = fixture.build();
        FindingSubject subject = SubjectFixture.subject("item:v1_whom", "tool_concentration", Subgroup.EVERYBODY, T0);
        return ToolConcentrationMeasure.atWave(
                subject,
                study.item(new ItemId("v1_whom")).orElseThrow(),
                study.responses(),
                MatchedSample.of(study, Subgroup.EVERYBODY),
                SubjectFixture.provenance());
    }
}
