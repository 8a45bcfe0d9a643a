package org.vpip.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.AgreementDetails;
import org.vpip.analysis.finding.details.AgreementDetails.KeyAgreement;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;

class RaterAgreementTest {
    private static final Provenance NONE = SubjectFixture.provenance();

    @Test
    void hasNoAgreementWithoutTwoMembersOnOneCase() {
        StudyBuilder fixture = aStudy().withMember("1", "")
                .withMember("2", "")
                .withCaseAnswers("1", T0, "1", "", "")
                .withCaseAnswers("2", T0, "", "2", "3");
        assertThat(((NotEstimable) at(fixture, "worry")).reason()).isEqualTo(NotEstimableReason.NO_AGREEMENT);
        assertThat(((NotEstimable) at(aStudy(), "worry")).reason()).isEqualTo(NotEstimableReason.NO_AGREEMENT);
    }

    @Test
    void takesNumberedChoicesAsRanksAndTellsNoLimitsOfFewMembers() {
        StudyBuilder fixture = aStudy().withMember("1", "")
                .withMember("2", "")
                .withCaseAnswers("1", T0, "1", "2", "5")
                .withCaseAnswers("2", T0, "1", "3", "5");
        Estimate estimate = (Estimate) at(fixture, "worry");
        // coincidences 1-1: 2, 5-5: 2, 2-3: 2; ranks 1 | 2 | 3 | 5 at 1, 2.5, 3.5, 5 of the six values:
        // D_o = 2 * 1^2 / 6; D_e = 2 * (2*1.5^2 + 2*2.5^2 + 4*4^2 + 1*1^2 + 2*2.5^2 + 2*1.5^2) / 30
        assertThat(estimate.value()).isCloseTo(1 - (2 / 6.0) / (2 * 99 / 30.0), within(1e-12));
        assertThat(estimate.interval()).isEmpty();
        AgreementDetails details = (AgreementDetails) estimate.details();
        assertThat(details.cases()).isEqualTo(3);
        assertThat(details.raters()).isEqualTo(2);
        assertThat(details.meanDifference()).hasValue(1 / 3.0);
    }

    @Test
    void comparesSeveralChoicesAsSets() {
        StudyBuilder same = aStudy().withMember("1", "")
                .withMember("2", "")
                .withCaseAnswers("1", T0, "", "", "", "police health", "school", "health")
                .withCaseAnswers("2", T0, "", "", "", "health police", "school", "health");
        assertThat(((Estimate) at(same, "whom")).value()).isEqualTo(1);
    }

    @Test
    void testsTheChangeOnlyAmongMembersWhoJudgedBothTimes() {
        StudyBuilder fixture = aStudy();
        for (int i = 0; i < 12; i++) {
            fixture.withMember("p" + i, "")
                    .withCaseAnswers("p" + i, T0, String.valueOf(1 + i % 5), String.valueOf(1 + (i * 2) % 5), "3")
                    .withCaseAnswers("p" + i, T1, "1", "3", "5");
        }
        fixture.withMember("late", "").withCaseAnswers("late", T1, "5", "1", "1");
        Study study = fixture.build();
        Estimate change = (Estimate) RaterAgreement.change(
                subject(T0, T1), RatedCases.of(study, "worry"), MatchedSample.of(study, Subgroup.EVERYBODY), NONE, 1);
        AgreementDetails details = (AgreementDetails) change.details();
        assertThat(details.raters()).isEqualTo(12);
        assertThat(details.later()).hasValue(1);
        assertThat(change.value())
                .isCloseTo(1 - details.earlier().orElseThrow(), within(1e-12))
                .isPositive();
        assertThat(change.test().orElseThrow().p()).isLessThan(0.05);
    }

    private static StudyBuilder twoJudges() {
        return aStudy().withMember("1", "")
                .withMember("2", "")
                .withCaseAnswers("1", T0, "1", "2", "5", "police health", "school", "health")
                .withCaseAnswers("2", T0, "1", "3", "5", "police", "school", "");
    }

    private static List<KeyAgreement> toKey(StudyBuilder fixture, String question) {
        return ((AgreementDetails) ((Estimate) at(fixture, question)).details()).keyAgreements();
    }

    @Test
    void tellsNothingOfAKeyWhereThereIsNoneOrNobodyAnsweredToIt() {
        assertThat(toKey(twoJudges(), "worry")).isEmpty();
        assertThat(toKey(twoJudges().withExpertAnswer("v1_worry", T1, "4"), "worry"))
                .isEmpty();
    }

    @Test
    void prefersTheKeyOfTheWaveToTheKeyOfAllWaves() {
        StudyBuilder fixture = twoJudges()
                .withExpertAnswer("v1_worry", null, "4")
                .withExpertAnswer("v1_worry", T0, "2")
                .withExpertAnswer("v2_worry", null, "2");
        // |1 - 2|, |1 - 2|, |2 - 2|, |3 - 2|; the third case has no key
        assertThat(toKey(fixture, "worry")).containsExactly(new KeyAgreement(T0, 2, 4, 1, OptionalDouble.of(3 / 4.0)));
    }

    @Test
    void measuresByMasiHowFarSeveralChoicesLieFromTheKey() {
        StudyBuilder fixture = twoJudges()
                .withExpertAnswer("v1_whom", null, "health", "police")
                .withExpertAnswer("v3_whom", null, "school");
        // equal: 0; one of two: 1 - 1/2 * 2/3; nothing shared: 1; the second left the third case out
        KeyAgreement key = toKey(fixture, "whom").get(0);
        assertThat(key.answers()).isEqualTo(3);
        assertThat(key.hits()).isEqualTo(1);
        assertThat(key.meanDistance().orElseThrow()).isCloseTo((0 + 2 / 3.0 + 1) / 3, within(1e-12));
    }

    @Test
    void comparesFormsOfWhichEachMemberJudgedOneAtATime() {
        StudyBuilder fixture = aStudy().withParallelForms();
        String[][] first = {{"1", "5", "2"}, {"2", "4", "2"}, {"1", "5", "3"}};
        String[][] second = {{"1", "4", "3"}, {"1", "4", "1"}, {"2", "4", "5"}};
        for (int i = 0; i < 3; i++) {
            fixture.withMember("a" + i, "")
                    .withCaseAnswers("a" + i, T0, first[i][0], first[i][1], "")
                    .withCaseAnswers("a" + i, T1, "", "", first[i][2]);
            fixture.withMember("b" + i, "")
                    .withCaseAnswers("b" + i, T0, "", "", second[i][2])
                    .withCaseAnswers("b" + i, T1, second[i][0], second[i][1], "");
        }
        fixture.withMember("same", "")
                .withCaseAnswers("same", T0, "1", "1", "")
                .withCaseAnswers("same", T1, "1", "1", "");
        fixture.withMember("all", "")
                .withCaseAnswers("all", T0, "1", "1", "1")
                .withCaseAnswers("all", T1, "1", "1", "1");
        Estimate change = (Estimate) changeOfForms(fixture);
        AgreementDetails details = (AgreementDetails) change.details();
        // Krippendorff's formula in Python: form A 0.7727272727272727 and 0.875, form B of one case 0
        assertThat(details.earlier().orElseThrow()).isCloseTo(0.38636363636363635, within(1e-12));
        assertThat(details.later().orElseThrow()).isCloseTo(0.4375, within(1e-12));
        assertThat(change.sample().used()).isEqualTo(6);
        assertThat(change.sample().eligible()).isEqualTo(8);
        assertThat(change.test()).isEmpty();
    }

    @Test
    void comparesNoFormsWhereTheQuestionnaireHasNone() {
        assertThat(((NotEstimable) changeOfForms(twoJudges())).reason()).isEqualTo(NotEstimableReason.NO_FORMS);
        assertThat(((NotEstimable) changeOfForms(twoJudges().withParallelForms())).reason())
                .isEqualTo(NotEstimableReason.NO_AGREEMENT);
    }

    private static Finding changeOfForms(StudyBuilder fixture) {
        Study study = fixture.build();
        return RaterAgreement.changeOfForms(
                subject(T0, T1), RatedCases.of(study, "worry"), MatchedSample.of(study, Subgroup.EVERYBODY), NONE, 1);
    }

    private static Finding at(StudyBuilder fixture, String question) {
        Study study = fixture.build();
        return RaterAgreement.atWave(
                subject(T0), RatedCases.of(study, question), MatchedSample.of(study, Subgroup.EVERYBODY), NONE, 1);
    }

    private static FindingSubject subject(WaveId... waves) {
        return SubjectFixture.subject("agreement:worry", "agreement", Subgroup.EVERYBODY, waves);
    }
}
