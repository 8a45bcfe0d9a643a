package org.vpip.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.analysis.StudyFixture.T0;
import static org.vpip.analysis.StudyFixture.T1;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.StudyFixture;
import org.vpip.analysis.finding.AgreementDetails;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.IndicatorId;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.Reason;
import org.vpip.analysis.finding.Role;
import org.vpip.analysis.finding.Slice;
import org.vpip.analysis.finding.Subject;
import org.vpip.instruments.instrument.Direction;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.wording.Wording;

class AgreementTest {
    private static final Provenance NONE = Provenance.of("", "");

    @Test
    void hasNoAgreementWithoutTwoMembersOnOneCase() {
        StudyFixture fixture = new StudyFixture()
                .person("1", "")
                .person("2", "")
                .judges("1", T0, "1", "", "")
                .judges("2", T0, "", "2", "3");
        assertThat(((NotEstimable) at(fixture, "worry")).reason()).isEqualTo(Reason.NO_AGREEMENT);
        assertThat(((NotEstimable) at(new StudyFixture(), "worry")).reason()).isEqualTo(Reason.NO_AGREEMENT);
    }

    @Test
    void takesNumberedChoicesAsRanksAndTellsNoLimitsOfFewMembers() {
        StudyFixture fixture = new StudyFixture()
                .person("1", "")
                .person("2", "")
                .judges("1", T0, "1", "2", "5")
                .judges("2", T0, "1", "3", "5");
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
        StudyFixture same = new StudyFixture()
                .person("1", "")
                .person("2", "")
                .judges("1", T0, "", "", "", "police health", "school", "health")
                .judges("2", T0, "", "", "", "health police", "school", "health");
        assertThat(((Estimate) at(same, "whom")).value()).isEqualTo(1);
    }

    @Test
    void testsTheChangeOnlyAmongMembersWhoJudgedBothTimes() {
        StudyFixture fixture = new StudyFixture();
        for (int i = 0; i < 12; i++) {
            fixture.person("p" + i, "")
                    .judges("p" + i, T0, String.valueOf(1 + i % 5), String.valueOf(1 + (i * 2) % 5), "3")
                    .judges("p" + i, T1, "1", "3", "5");
        }
        fixture.person("late", "").judges("late", T1, "5", "1", "1");
        Study study = fixture.study();
        Estimate change = (Estimate) Agreement.change(
                subject(T0, T1),
                JudgedCases.of(study, "worry"),
                study.participants().ids(),
                NONE,
                1);
        AgreementDetails details = (AgreementDetails) change.details();
        assertThat(details.raters()).isEqualTo(12);
        assertThat(details.later()).hasValue(1);
        assertThat(change.value())
                .isCloseTo(1 - details.earlier().orElseThrow(), within(1e-12))
                .isPositive();
        assertThat(change.test().orElseThrow().p()).isLessThan(0.05);
    }

    private static Finding at(StudyFixture fixture, String question) {
        Study study = fixture.study();
        return Agreement.at(
                subject(T0),
                JudgedCases.of(study, question),
                study.participants().ids(),
                NONE,
                1);
    }

    private static Subject subject(WaveId... waves) {
        return new Subject(
                new IndicatorId("x"),
                Wording.NONE,
                Role.PRIMARY,
                "",
                "agreement:worry",
                "",
                List.of(waves),
                Slice.EVERYBODY,
                Direction.UP);
    }
}
