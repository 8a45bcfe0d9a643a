package org.vpip.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.analysis.SubjectFixture.provenance;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.change.AnswerDistribution.KeyedItem;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.details.DistributionDetails.WaveAnswerCounts;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;

/** Answers by choice and wave; the expected counts are read off the few answers of each study. */
class AnswerDistributionTest {
    private static Finding distribution(Study study, List<String> items, WaveId... waves) {
        return AnswerDistribution.of(
                SubjectFixture.subject("scale:s", "distribution", Subgroup.EVERYBODY, waves),
                items.stream()
                        .map(id -> new KeyedItem(study.item(new ItemId(id)).orElseThrow(), id.equals("c")))
                        .toList(),
                study.responses(),
                MatchedSample.of(study, Subgroup.EVERYBODY),
                provenance());
    }

    private static List<ItemDistribution> items(Finding finding) {
        return ((DistributionDetails) ((Estimate) finding).details()).items();
    }

    @Test
    void countsTheSamePeopleAtEveryWave() {
        Study study = aStudy().withMember("1", "")
                .withMember("2", "")
                .withMember("3", "")
                .withAnswers("1", T0, "1", "2", "3")
                .withAnswers("1", T1, "5", "2", "3")
                .withAnswers("2", T0, "1", "2", "3")
                .withAnswers("2", T1, "1", "", "3")
                .withAnswers("3", T0, "4", "2", "3")
                .build();
        Estimate estimate = (Estimate) distribution(study, List.of("a", "b"), T0, T1);
        assertThat(estimate.value()).isEqualTo(2);
        assertThat(estimate.unit()).isEqualTo(MeasurementUnit.COUNT);
        assertThat(estimate.sample().used()).isEqualTo(2);
        assertThat(estimate.sample().eligible()).isEqualTo(3);
        assertThat(estimate.sample().excluded()).containsEntry(ExclusionReason.NOT_ANSWERED_EVERY_TIME, 1);
        List<List<String>> choices =
                Stream.of("1", "2", "3", "4", "5").map(List::of).toList();
        assertThat(items(estimate))
                .containsExactly(
                        new ItemDistribution(
                                new ItemId("a"),
                                false,
                                choices,
                                List.of(
                                        new WaveAnswerCounts(T0, List.of(2, 0, 0, 0, 0)),
                                        new WaveAnswerCounts(T1, List.of(1, 0, 0, 0, 1))),
                                PersonSet.of(List.of(new ParticipantId("1"), new ParticipantId("2")))),
                        new ItemDistribution(
                                new ItemId("b"),
                                false,
                                choices,
                                List.of(
                                        new WaveAnswerCounts(T0, List.of(0, 1, 0, 0, 0)),
                                        new WaveAnswerCounts(T1, List.of(0, 1, 0, 0, 0))),
                                PersonSet.of(List.of(new ParticipantId("1")))));
    }

    @Test
    void countsNoMissingCodeAsAChoice() {
        Study study = aStudy().withMember("1", "")
                .withMember("2", "")
                .withAnswers("1", T0, "-96", "2", "5")
                .withAnswers("2", T0, "3", "-90", "1")
                .build();
        Finding finding = distribution(study, List.of("a", "c"), T0);
        assertThat(items(finding).get(0).waves().get(0).counts()).containsExactly(0, 0, 1, 0, 0);
        assertThat(items(finding).get(1).waves().get(0).counts()).containsExactly(1, 0, 0, 0, 1);
        assertThat(items(finding)).extracting(ItemDistribution::reversed).containsExactly(false, true);
        assertThat(((Estimate) finding).value()).isEqualTo(2);
    }

    @Test
    void countsNoAnswerWithSeveralChoices() {
        Study study = aStudy().withMember("1", "")
                .withCaseAnswers("1", T0, "1", "2", "3", "police health", "police", "")
                .build();
        ItemDistribution whom =
                items(distribution(study, List.of("v1_worry", "v1_whom"), T0)).get(1);
        assertThat(whom.waves().get(0).answered()).isZero();
        assertThat(whom.choices()).as("choices without a number").isEmpty();
    }

    @Test
    void hasNoNumberWhenNoOneAnsweredEveryTime() {
        Study study =
                aStudy().withMember("1", "").withAnswers("1", T0, "1", "2", "3").build();
        NotEstimable finding = (NotEstimable) distribution(study, List.of("a", "b"), T0, T1);
        assertThat(finding.reason()).isEqualTo(NotEstimableReason.NO_ANSWERS);
        assertThat(finding.sample().eligible()).isEqualTo(1);
    }
}
