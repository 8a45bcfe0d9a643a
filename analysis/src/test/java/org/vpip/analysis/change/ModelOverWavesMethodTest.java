package org.vpip.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.CommunityEffects;
import org.vpip.analysis.finding.details.WaveModelDetails;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.method.StudySample;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.response.WaveRole;

class ModelOverWavesMethodTest {
    private static final WaveId T2 = new WaveId("t2");

    private final StudyBuilder study = aStudy().withWave(T2, WaveRole.FOLLOWUP, LocalDate.of(2027, 1, 1));

    /** Adds a member with a score of each wave, 1 to 5; 0 for no answers. */
    private void add(String id, int... scores) {
        study.withMember(id, "");
        for (int wave = 0; wave < scores.length; wave++) {
            if (scores[wave] > 0) {
                String score = Integer.toString(scores[wave]);
                study.withAnswers(id, new WaveId("t" + wave), score, score, Integer.toString(6 - scores[wave]));
            }
        }
    }

    private Finding finding(WaveId... waves) {
        return new ModelOverWavesMethod()
                .evaluate(
                        SubjectFixture.subject("scale:s", "model_over_waves", Subgroup.EVERYBODY, waves),
                        new StudySample(study.build()));
    }

    private static WaveModelDetails details(Finding finding) {
        return (WaveModelDetails) ((Estimate) finding).details();
    }

    private static void assertAbsent(Finding finding, NotEstimableReason reason) {
        assertThat(finding)
                .isInstanceOfSatisfying(
                        NotEstimable.class,
                        absent -> assertThat(absent.reason()).isEqualTo(reason));
    }

    @Test
    void isTheMeanChangeWhereEverybodyAnswered() {
        for (int i = 0; i < 12; i++) {
            add("p" + i, 1 + i % 3, 2 + i % 2, 2 + i % 4 % 3);
        }

        Estimate change = (Estimate) finding(T0, T1);

        double expected = 0;
        for (int i = 0; i < 12; i++) {
            expected += (2 + i % 2 - (1 + i % 3)) / 12.0;
        }
        assertThat(change.value()).isCloseTo(expected, within(1e-12));
        assertThat(change.test()).isPresent();
    }

    @Test
    void countsThoseWhoAnsweredOnce() {
        add("a", 2, 3, 4);
        add("b", 3, 3, 5);
        add("c", 1, 0, 0);
        add("d", 0, 0, 5);
        add("e", 0, 0, 0);

        Estimate change = (Estimate) finding(T0, T1, T2);

        assertThat(change.sample().used()).isEqualTo(4);
        assertThat(change.sample().excluded()).isEqualTo(Map.of(ExclusionReason.NO_RESPONSE_AT_ALL, 1));
        assertThat(details(change).linked()).isEqualTo(2);
        assertThat(details(change).means())
                .extracting(WaveModelDetails.WaveMean::people)
                .containsExactly(3, 2, 3);
    }

    @ParameterizedTest
    @CsvSource({"4, false, false", "7, false, false", "8, true, false", "11, true, false", "12, true, true"})
    void hasIntervalsFromEightPeopleAndTestsFromTwelve(int people, boolean interval, boolean test) {
        for (int i = 0; i < people; i++) {
            add("p" + i, 1 + i % 3, 2 + i % 4);
        }

        Estimate change = (Estimate) finding(T0, T1);

        assertThat(change.interval().isPresent()).isEqualTo(interval);
        assertThat(change.test().isPresent()).isEqualTo(test);
        assertThat(details(change).contrasts().get(0).p().isPresent()).isEqualTo(test);
    }

    @Test
    void hasNoValueWithoutPeople() {
        assertAbsent(finding(T0, T1, T2), NotEstimableReason.NO_ANSWERS);
    }

    @Test
    void hasNoValueIfNobodyAnsweredAtAWave() {
        add("a", 2, 3, 0);
        add("b", 3, 5, 0);

        assertAbsent(finding(T0, T1, T2), NotEstimableReason.NO_ANSWERS);
    }

    @Test
    void hasNoValueIfNobodyAnsweredTwice() {
        add("a", 2, 0);
        add("b", 0, 4);

        assertAbsent(finding(T0, T1), NotEstimableReason.NO_ANSWERS_AT_BOTH_WAVES);
    }

    @Test
    void hasNoValueForOnePerson() {
        add("a", 2, 3, 5);

        assertAbsent(finding(T0, T1, T2), NotEstimableReason.NOTHING_VARIES);
    }

    @Test
    void hasNoValueIfAllAnswersAreEqual() {
        for (int i = 0; i < 5; i++) {
            add("p" + i, 3, 3, 3);
        }

        assertAbsent(finding(T0, T1, T2), NotEstimableReason.NOTHING_VARIES);
    }

    @Test
    void makesUpForThoseWhoLeftWithLowScores() {
        for (int i = 0; i < 20; i++) {
            int start = 1 + i % 4;
            add("p" + i, start, start < 3 ? 0 : start + (i % 3 == 0 ? 0 : 1));
        }

        WaveModelDetails model = details(finding(T0, T1));

        WaveModelDetails.WaveMean last = model.means().get(1);
        assertThat(last.estimate()).isLessThan(last.observed() - 0.5);
    }

    /** Adds people whose level and rise differ, to the nearest answer from 1 to 5. */
    private void addPeople(int people) {
        Random random = new Random(4);
        for (int i = 0; i < people; i++) {
            double start = 2.5 + random.nextGaussian();
            double rise = 0.3 + 0.7 * random.nextGaussian();
            int[] scores = new int[3];
            Arrays.setAll(scores, wave ->
                    (int) Math.rint(Math.min(5, Math.max(1, start + rise * wave + 0.5 * random.nextGaussian()))));
            add("p" + i, scores);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "9, a random intercept",
        "10, a random intercept and slope over the waves",
        "11, a random intercept and slope over the waves"
    })
    void saysWhatDiffersBetweenPeople(int people, String effects) {
        addPeople(people);

        assertThat(finding(T0, T1, T2).provenance().rule()).contains("one community and " + effects + ", REML");
    }

    @Test
    void hasNoSlopesIfPeopleReturnToTheirStart() {
        for (int i = 0; i < 10; i++) {
            int start = 2 + i % 3;
            add("p" + i, start, start + (i % 2 == 0 ? 1 : -1), start);
        }

        assertThat(finding(T0, T1, T2).provenance().rule())
                .contains("a random intercept (a random slope was singular or did not converge), REML");
    }

    @Test
    void hasNoSlopesAtTwoWaves() {
        addPeople(40);

        assertThat(finding(T0, T1).provenance().rule()).contains("one community and a random intercept, REML");
    }

    @Test
    void countsAMemberOfTwoCommunitiesInTheFirst() {
        for (int i = 0; i < 6; i++) {
            add("p" + i, 1 + i % 3, 2 + i % 4);
        }
        study.withMember("p0", new CommunityId("other"));

        assertThat(details(finding(T0, T1)).communities()).isEqualTo(1);
    }

    /** Adds four people to each of so many communities, which start and rise differently. */
    private void addCommunities(int communities) {
        for (int i = 0; i < 4 * communities; i++) {
            int own = i % communities;
            String id = "p" + i;
            study.withMember(id, new CommunityId("c" + own));
            int before = 1 + (own + i / communities) % 4;
            int after = Math.min(5, before + own % 3 + (i < communities ? 1 : 0));
            study.withAnswers(id, T0, Integer.toString(before), Integer.toString(before), Integer.toString(6 - before));
            study.withAnswers(id, T1, Integer.toString(after), Integer.toString(after), Integer.toString(6 - after));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, SINGLE", "2, FIXED", "4, FIXED", "5, CHANGES", "7, CHANGES"})
    void hasRandomCommunitiesFromFive(int communities, CommunityEffects effects) {
        addCommunities(communities);

        Estimate change = (Estimate) finding(T0, T1);

        assertThat(details(change).communities()).isEqualTo(communities);
        assertThat(details(change).communityEffects()).isEqualTo(effects);
        assertThat(change.provenance().rule()).contains("waves, " + effects.words() + " and a random intercept, REML");
    }
}
