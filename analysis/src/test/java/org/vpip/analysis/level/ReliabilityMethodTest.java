package org.vpip.analysis.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.details.ReliabilityDetails;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.method.EvaluationRequest;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;

/** The reliability that a row of the plan asks for, of the scale s with items a, b and c, c reversed. */
class ReliabilityMethodTest {
    private static final String A = "1 2 3 4 5 2 3 1 4 5 3 2 4";
    private static final String B = "2 2 3 5 4 1 3 2 4 4 4 1 5";
    private static final String C = "5 4 2 2 1 5 3 4 2 1 3 5 2";

    private static Study study(WaveId wave, String a, String b, String c) {
        StudyBuilder builder = StudyBuilder.aStudy();
        String[] first = a.split(" ");
        for (int i = 0; i < first.length; i++) {
            builder.withMember("p" + i, i % 2 == 0 ? "even" : "odd")
                    .withAnswers("p" + i, wave, blank(first[i]), blank(b.split(" ")[i]), blank(c.split(" ")[i]));
        }
        return builder.build();
    }

    private static String blank(String answer) {
        return answer.equals("NA") ? "" : answer;
    }

    private static List<Finding> findings(Study study, List<String> subgroups, WaveId... waves) {
        return new ReliabilityMethod()
                .evaluate(new EvaluationRequest(
                        SubjectFixture.subject("scale:s", "reliability", Subgroup.EVERYBODY, waves),
                        subgroups,
                        new StudySample(study)));
    }

    /** R: k / (k - 1) * (1 - sum(var) / var(sum)); qf for Feldt's limits; cor(item, rest); three items have a closed omega. */
    @Test
    void isThatOfR() {
        Estimate estimate =
                (Estimate) findings(study(T0, A, B, C), List.of(), T0).get(0);
        assertThat(estimate.value()).isCloseTo(0.9485645933014354, within(1e-12));
        Interval interval = estimate.interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(0.8692950256665194, within(1e-10));
        assertThat(interval.high()).isCloseTo(0.9829611367475318, within(1e-10));
        ReliabilityDetails details = (ReliabilityDetails) estimate.details();
        assertThat(details.omega().orElseThrow()).isCloseTo(0.9522221531790909, within(1e-7));
        assertThat(details.items().get(0).itemRest().orElseThrow()).isCloseTo(0.8943583968459858, within(1e-12));
        assertThat(details.items().get(2).itemRest().orElseThrow()).isCloseTo(0.9374445484234367, within(1e-12));
    }

    @Test
    void eachWaveAndSubgroupHasItsOwn() {
        List<Finding> found = findings(study(T1, A, B, C), List.of("sector"), T0, T1);
        assertThat(found)
                .extracting(finding -> finding.subject().waves() + " "
                        + finding.subject().subgroup().code())
                .containsExactly("[t0] null", "[t1] null", "[t0] even", "[t1] even", "[t0] odd", "[t1] odd");
        assertThat(found.get(0)).isInstanceOf(NotEstimable.class);
        assertThat(((Estimate) found.get(3)).sample().used()).isEqualTo(7);
    }

    /** R: as above; otherwise the reason why there is none. */
    @ParameterizedTest
    @CsvSource({
        "1, 2, 5, nobodyOrOne",
        "NA NA, 1 2, 1 2, nobodyOrOne",
        "1 NA, 1 2, 1 2, nobodyOrOne",
        "3 3 3, 3 3 3, 3 3 3, sameAnswers",
        "1 5, 5 1, 3 3, itemsCancel",
        "1 5, 1 5, 5 1, 1",
        "1 3 5, 1 3 5, 5 3 1, 1",
        "1 5 1, 5 1 1, 3 3 3, -1.5",
        "1 2 3, 1 2 3, 3 3 3, 0.75",
        "1 2 3 4, 2 1 4 3, 5 4 3 2, 0.8918918918918919",
        "1 1 1 1 1 1 1 5, 1 1 1 1 1 1 1 5, 5 5 5 5 5 5 5 1, 1",
        "1 2 3 NA, 1 2 3 4, 5 4 3 2, 1",
    })
    void awkwardAnswersHaveNoFalseAlpha(String a, String b, String c, String expected) {
        Finding finding = findings(study(T0, a, b, c), List.of(), T0).get(0);
        if (finding instanceof NotEstimable absent) {
            String reason = absent.reason().id();
            assertThat(expected)
                    .isEqualTo(reason.equals("nobodyAnswered") || reason.equals("onePerson") ? "nobodyOrOne" : reason);
        } else {
            assertThat(((Estimate) finding).value()).isCloseTo(Double.parseDouble(expected), within(1e-9));
            assertThat(((Estimate) finding).interval().isPresent())
                    .isEqualTo(finding.sample().used() >= 8);
        }
    }
}
