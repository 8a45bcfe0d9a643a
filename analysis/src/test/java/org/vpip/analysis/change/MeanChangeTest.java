package org.vpip.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.analysis.StudyFixture.SCALE;
import static org.vpip.analysis.StudyFixture.T0;
import static org.vpip.analysis.StudyFixture.T1;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.analysis.StudyFixture;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.ChangeDetails;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.Reason;
import org.vpip.analysis.finding.Slice;
import org.vpip.analysis.finding.Subject;
import org.vpip.analysis.score.Scores;
import org.vpip.instruments.study.Study;

class MeanChangeTest {

    @Test
    void saysWhyThereIsNoNumberWithoutPairs() {
        Finding finding = change(people(0));
        assertThat(finding).isInstanceOf(NotEstimable.class);
        assertThat(((NotEstimable) finding).reason()).isEqualTo(Reason.NOBODY_ANSWERED_BOTH_TIMES);
    }

    @ParameterizedTest
    @CsvSource({
        "1, false, false",
        "4, false, false",
        "7, false, false",
        "8, true, false",
        "11, true, false",
        "12, true, true"
    })
    void givesAnIntervalFromEightPairsAndATestFromTwelve(int pairs, boolean interval, boolean test) {
        Estimate estimate = (Estimate) change(people(pairs));
        ChangeDetails details = (ChangeDetails) estimate.details();
        assertThat(details.pairs()).isEqualTo(pairs);
        assertThat(estimate.interval().isPresent()).isEqualTo(interval);
        assertThat(estimate.effect().isPresent()).isEqualTo(interval);
        assertThat(details.bootstrap().isPresent()).isEqualTo(interval);
        assertThat(estimate.test().isPresent()).isEqualTo(test);
        assertThat(details.wilcoxon().isPresent()).isEqualTo(test);
    }

    @Test
    void alwaysCountsWhoRoseStayedAndFell() {
        Estimate estimate = (Estimate) change(new StudyFixture()
                .person("1", "")
                .person("2", "")
                .person("3", "")
                .answers("1", T0, "1", "1", "5")
                .answers("1", T1, "2", "1", "5")
                .answers("2", T0, "3", "3", "3")
                .answers("2", T1, "3", "3", "3")
                .answers("3", T0, "5", "5", "1")
                .answers("3", T1, "5", "5", "5")
                .study());
        ChangeDetails.Steps steps = ((ChangeDetails) estimate.details()).steps().orElseThrow();
        assertThat(steps).isEqualTo(new ChangeDetails.Steps(1, 1, 1));
    }

    @Test
    void givesAChangeButNoTestWhenEverybodyChangesAlike() {
        StudyFixture fixture = new StudyFixture();
        for (int i = 0; i < 15; i++) {
            fixture.person("p" + i, "").answers("p" + i, T0, "2", "2", "4").answers("p" + i, T1, "3", "3", "3");
        }
        Estimate estimate = (Estimate) change(fixture.study());
        assertThat(estimate.value()).isEqualTo(1);
        assertThat(estimate.test()).isEmpty();
        assertThat(estimate.interval()).isEmpty();
    }

    @Test
    void tellsTheScoresAsPercentOfTheRange() {
        ChangeDetails details = (ChangeDetails) ((Estimate) change(people(12))).details();
        ChangeDetails.PercentOfRange share = details.percentOfRange().orElseThrow();
        assertThat(share.before()).isCloseTo((details.meanBefore() - 1) / 4 * 100, within(1e-9));
        assertThat(share.change()).isCloseTo(details.meanDifference() * 25, within(1e-9));
    }

    private static Study people(int pairs) {
        StudyFixture fixture = new StudyFixture();
        for (int i = 0; i < pairs; i++) {
            fixture.person("p" + i, "")
                    .answers("p" + i, T0, String.valueOf(1 + i % 3), "2", "3")
                    .answers("p" + i, T1, String.valueOf(1 + i % 5), "3", "3");
        }
        return fixture.study();
    }

    private static Finding change(Study study) {
        Subject subject = SubjectFixture.subject("scale:s", "mean_change", Slice.EVERYBODY, T0, T1);
        return MeanChange.of(
                subject,
                Scores.of(SCALE, study).pairs(T0, T1, study.participants().ids()),
                OptionalDouble.of(1),
                OptionalDouble.of(5),
                SubjectFixture.provenance(),
                3);
    }
}
