package org.vpip.analysis.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.instruments.StudyBuilder.COMMUNITY;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.Study;

class MatchedSampleTest {
    private static final MatchedSample FIVE = MatchedSample.of(people("1", "2", "3", "4", "5"));

    @Test
    void excludesEachPersonForTheWaveMissed() {
        MatchedSample matched = FIVE.match(people("1", "2", "3"), people("5", "3", "1", "9"));
        assertThat(matched.people()).isEqualTo(people("1", "3"));
        assertThat(matched.counts())
                .usingRecursiveComparison()
                .ignoringFields("people")
                .isEqualTo(new AnalysisSample(
                        2,
                        5,
                        Map.of(
                                ExclusionReason.NO_RESPONSE_AFTER, 1,
                                ExclusionReason.NO_RESPONSE_BEFORE, 1,
                                ExclusionReason.NO_RESPONSE_AT_ALL, 1)));
    }

    @Test
    void keepsEarlierExclusionsWhenConditionsAreAdded() {
        MatchedSample first = FIVE.retainRespondents(people("1", "2", "3", "4"));
        assertThat(first.retain(person -> !person.value().equals("4"), ExclusionReason.NO_REPORT)
                        .retainRespondents(people("1", "2"))
                        .counts())
                .usingRecursiveComparison()
                .ignoringFields("people")
                .isEqualTo(new AnalysisSample(
                        2, 5, Map.of(ExclusionReason.NO_RESPONSE_AT_ALL, 2, ExclusionReason.NO_REPORT, 1)));
        assertThat(first.count()).isEqualTo(4);
    }

    @Test
    void countsOnlyAnswersAtEveryWave() {
        MatchedSample always = FIVE.matchEveryWave(
                List.of(Set.copyOf(people("1", "2")), Set.copyOf(people("2", "3")), Set.copyOf(people("2", "1"))));
        assertThat(always.people()).isEqualTo(people("2"));
        assertThat(always.counts().excluded()).isEqualTo(Map.of(ExclusionReason.NOT_ANSWERED_EVERY_TIME, 4));
    }

    @Test
    void doesNotCountWithdrawnPeopleAsEligible() {
        Study study = aStudy().withMember("1", "art").withWithdrawnMember("2").build();
        assertThat(MatchedSample.of(study, Subgroup.EVERYBODY).people()).isEqualTo(people("1"));
        assertThat(MatchedSample.of(study, Subgroup.of(COMMUNITY)).counts().eligible())
                .isOne();
    }

    @Test
    void listsOnlyTheGroupOfTheAttribute() {
        Study study = aStudy().withMember("1", "art").withMember("2", "health").build();
        assertThat(MatchedSample.of(study, Subgroup.of("sector", "art")).people())
                .isEqualTo(people("1"));
    }

    private static List<ParticipantId> people(String... ids) {
        return Stream.of(ids).map(ParticipantId::new).toList();
    }
}
