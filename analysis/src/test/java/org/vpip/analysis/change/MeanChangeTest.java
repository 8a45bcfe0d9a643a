package org.vpip.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.SCALE;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.analysis.score.ScoreTable;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.study.Study;

class MeanChangeTest {

    @Test
    void saysWhyThereIsNoNumberWithoutPairs() {
        Finding finding = change(people(0));
        assertThat(finding).isInstanceOf(NotEstimable.class);
        assertThat(((NotEstimable) finding).reason()).isEqualTo(NotEstimableReason.NOBODY_ANSWERED_BOTH_TIMES);
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
        assertThat(details.bootstrap().interval().isPresent()).isEqualTo(interval);
        assertThat(estimate.test().isPresent()).isEqualTo(test);
        assertThat(details.wilcoxon().isPresent()).isEqualTo(test);
    }

    @Test
    void alwaysCountsWhoRoseStayedAndFell() {
        Estimate estimate = (Estimate) change(aStudy().withMember("1", "")
                .withMember("2", "")
                .withMember("3", "")
                .withAnswers("1", T0, "1", "1", "5")
                .withAnswers("1", T1, "2", "1", "5")
                .withAnswers("2", T0, "3", "3", "3")
                .withAnswers("2", T1, "3", "3", "3")
                .withAnswers("3", T0, "5", "5", "1")
                .withAnswers("3", T1, "5", "5", "5")
                .build());
        ChangeDetails.DirectionCounts steps =
                ((ChangeDetails) estimate.details()).directionCounts().orElseThrow();
        assertThat(steps).isEqualTo(new ChangeDetails.DirectionCounts(1, 1, 1));
    }

    @Test
    void givesTheSignTestWhenEverybodyChangesAlike() {
        StudyBuilder fixture = aStudy();
        for (int i = 0; i < 15; i++) {
            fixture.withMember("p" + i, "")
                    .withAnswers("p" + i, T0, "2", "2", "4")
                    .withAnswers("p" + i, T1, "3", "3", "3");
        }
        Estimate estimate = (Estimate) change(fixture.build());
        assertThat(estimate.value()).isEqualTo(1);
        SignificanceTest test = estimate.test().orElseThrow();
        assertThat(test.name()).isEqualTo("sign");
        assertThat(test.p()).isCloseTo(Math.pow(0.5, 14), within(1e-12)); // R: binom.test(15, 15)
        assertThat(estimate.interval()).isEmpty();
    }

    @Test
    void tellsTheScoresAsPercentOfTheRange() {
        ChangeDetails details = (ChangeDetails) ((Estimate) change(people(12))).details();
        ChangeDetails.RangePercentages share = details.range().percentages().orElseThrow();
        assertThat(share.before()).isCloseTo((details.moments().before().mean() - 1) / 4 * 100, within(1e-9));
        assertThat(share.change()).isCloseTo(details.moments().difference().mean() * 25, within(1e-9));
    }

    private static Study people(int pairs) {
        StudyBuilder fixture = aStudy();
        for (int i = 0; i < pairs; i++) {
            fixture.withMember("p" + i, "")
                    .withAnswers("p" + i, T0, String.valueOf(1 + i % 3), "2", "3")
                    .withAnswers("p" + i, T1, String.valueOf(1 + i % 5), "3", "3");
        }
        return fixture.build();
    }

    private static Finding change(Study study) {
        FindingSubject subject = SubjectFixture.subject("scale:s", "mean_change", Subgroup.EVERYBODY, T0, T1);
        return MeanChange.of(
                subject,
                ScoreTable.of(SCALE, study).pairs(T0, T1, MatchedSample.of(study, Subgroup.EVERYBODY)),
                OptionalDouble.of(1),
                OptionalDouble.of(5),
                SubjectFixture.provenance(),
                3);
    }
}
