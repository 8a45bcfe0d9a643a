package org.vpip.analysis.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.details.LinkageDetails;
import org.vpip.analysis.finding.details.LinkageDetails.SensitivityChange;
import org.vpip.analysis.finding.details.LinkageDetails.WaveLinkageCounts;
import org.vpip.analysis.plan.IndicatorPlan;
import org.vpip.analysis.plan.PlanReader;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.tabular.Sheet;

/**
 * Ten codes at t0 with the answers 1 to 5 twice; at t1 six come back with the same code, two with one mistake, one cannot be told
 * from anybody, and each gives the answers below.
 */
class LinkageEvaluationTest {
    private static final String[] BEFORE = {"1", "2", "3", "4", "5", "1", "2", "3", "4", "5"};
    private static final String[] AFTER = {"2", "2", "4", "4", "5", "3", "2", "5", "4"};

    private static StudyBuilder coded() {
        StudyBuilder fixture = aStudy();
        for (int i = 0; i < BEFORE.length; i++) {
            fixture.withMember("a" + i, "")
                    .withAnswers("a" + i, T0, BEFORE[i], BEFORE[i])
                    .withCode("a" + i, T0, code(i));
        }
        for (int i = 0; i < AFTER.length; i++) {
            String code = i < 6 ? code(i) : i < 8 ? "~" + code(i).substring(1) : "~~~~~~~";
            fixture.withMember("b" + i, "")
                    .withAnswers("b" + i, T1, AFTER[i], AFTER[i])
                    .withCode("b" + i, T1, code);
        }
        return fixture;
    }

    private static String code(int person) {
        return String.valueOf((char) ('0' + person)).repeat(7);
    }

    private static List<Finding> findings(StudyBuilder fixture) {
        Study study = fixture.build(Sheet.of(
                "plan/indicators.csv",
                "indicators",
                List.of("id", "label_en", "label_fr", "source", "method", "waves", "role", "family", "direction"),
                List.of(new Sheet.NumberedRow(
                        2, List.of("s", "S", "S", "scale:s", "mean_change", "t0 t1", "primary", "", "up")))));
        Problems problems = new Problems();
        IndicatorPlan plan = PlanReader.read(study, problems);
        assertThat(problems.list()).isEmpty();
        return Evaluation.of(study, plan).all();
    }

    private static Finding linkage(StudyBuilder fixture) {
        return findings(fixture).stream()
                .filter(finding -> finding.subject().method().id().equals("linkage"))
                .findFirst()
                .orElseThrow();
    }

    private static LinkageDetails details(StudyBuilder fixture) {
        return (LinkageDetails) ((Estimate) linkage(fixture)).details();
    }

    @Test
    void isNotToldWhereNobodyMadeACode() {
        assertThat(findings(aStudy().withMember("1", "").withAnswers("1", T0, "1", "1")))
                .noneMatch(finding -> finding.subject().method().id().equals("linkage"));
    }

    @Test
    void cannotBeToldOfOneWave() {
        StudyBuilder one =
                aStudy().withMember("1", "").withAnswers("1", T0, "1", "1").withCode("1", T0, "1234567");
        assertThat(linkage(one)).isInstanceOf(NotEstimable.class);
    }

    @Test
    void countsWhatEachPassFoundAndWhatChanceWould() {
        Estimate estimate = (Estimate) linkage(coded());
        assertThat(estimate.value()).isCloseTo(8 / 9.0, within(1e-15));
        List<WaveLinkageCounts> waves = details(coded()).waves();
        assertThat(waves).extracting(WaveLinkageCounts::codes).containsExactly(10, 9);
        assertThat(waves.get(1).links().exact()).isEqualTo(6);
        assertThat(waves.get(1).links().oneMismatch()).isEqualTo(2);
        assertThat(waves.get(1).possible()).isZero();
        assertThat(waves.get(0).chanceLinks()).isEmpty();
        assertThat(waves.get(1).chanceLinks())
                .hasValueSatisfying(chance -> assertThat(chance.exact()).isZero());
    }

    @Test
    void theChangeIsOfThoseWhoWereFoundAgain() {
        Estimate change = (Estimate) findings(coded()).stream()
                .filter(finding -> finding.subject().indicator().value().equals("s"))
                .findFirst()
                .orElseThrow();
        assertThat(change.sample().used()).isEqualTo(8);
        assertThat(change.value()).isCloseTo(0.75, within(1e-15));
    }

    /**
     * R: before <- c(1:5, 1:5); after <- c(2,2,4,4,5,3,2,5,4); t.test(after[1:8], before[1:8], paired = TRUE);
     * t.test(after[1:6], before[1:6], paired = TRUE); t.test(after, before).
     */
    @Test
    void repeatsTheChangeWithExactLinksAndUnlinked() {
        LinkageDetails.LinkageSensitivity row = details(coded()).sensitivities().get(0);
        is(row.linked().orElseThrow(), 8, 8, 0.75, 0.008946657239627393, 1.4910533427603727);
        is(row.exact().orElseThrow(), 6, 6, 2 / 3.0, -0.1901939452121046, 1.523527278545438);
        is(row.unpaired().orElseThrow(), 10, 9, 4 / 9.0, -0.8770361667197355, 1.7659250556086246);
    }

    private static void is(SensitivityChange change, int before, int after, double... expected) {
        assertThat(change.before()).isEqualTo(before);
        assertThat(change.after()).isEqualTo(after);
        assertThat(change.change()).isCloseTo(expected[0], within(1e-12));
        assertThat(change.interval()).hasValueSatisfying(limits -> {
            assertThat(limits.low()).isCloseTo(expected[1], within(1e-12));
            assertThat(limits.high()).isCloseTo(expected[2], within(1e-12));
        });
    }

    /** R, with before as above: again <- before[1:8]; alone <- before[9:10]; (mean(again) - mean(alone)) / pooled sd. */
    @Test
    void comparesLinkedAndUnlinkedPeopleAtTheFirstWave() {
        LinkageDetails.LinkageContrast contrast = details(coded()).contrasts().get(0);
        assertThat(contrast.linked()).isEqualTo(8);
        assertThat(contrast.unlinked()).isEqualTo(2);
        assertThat(contrast.difference().orElseThrow()).isCloseTo(-1.398757212360471, within(1e-12));
    }
}
