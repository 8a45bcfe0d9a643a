package org.vpip.analysis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorId;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.IndicatorSource;
import org.vpip.analysis.finding.subject.MethodCall;
import org.vpip.analysis.finding.subject.Outcome;
import org.vpip.analysis.finding.subject.OutcomeCriteria;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.wording.Wording;

class CriteriaCellsTest {
    private final Problems problems = new Problems();

    private OutcomeCriteria read(String method, String direction, String target, String smallest) {
        Sheet sheet = Sheet.of(
                "plan/indicators.csv",
                "",
                List.of("direction", "target", "smallest"),
                List.of(new Sheet.NumberedRow(2, List.of(direction, target, smallest))));
        return new CriteriaCells(sheet.rows().get(0), problems)
                .read(Methods.ALL.find(method), DesiredDirection.of(direction));
    }

    @Test
    void bothNumbersAreRead() {
        assertThat(read("mean_change", "up", "0.5", "0.25"))
                .isEqualTo(new OutcomeCriteria(OptionalDouble.of(0.5), OptionalDouble.of(0.25)));
        assertThat(read("mean_change", "up", "", "")).isEqualTo(OutcomeCriteria.NONE);
        assertThat(problems.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "mean_change, up, half, '', NOT_A_NUMBER",
        "mean_change, up, '', small, NOT_A_NUMBER",
        "mean_change, up, '', 0, NOT_POSITIVE",
        "equivalence, up, '', '', METHOD_NEEDS_SMALLEST",
        "equivalence, up, '', small, NOT_A_NUMBER",
        "share, up, 20, '', TARGET_NOT_A_SHARE",
        "mean, up, '', 0.1, SMALLEST_WITHOUT_CHANGE",
        "mean_change, up, '', -0.1, NOT_POSITIVE",
        "mean_change, down, 0.5, '', TARGET_AGAINST_DIRECTION",
        "mean_change, up, -0.5, '', TARGET_AGAINST_DIRECTION",
        "density, up, 20, '', TARGET_NOT_A_SHARE",
        "density, up, '', 0.1, SMALLEST_WITHOUT_CHANGE",
    })
    void aNumberThatIsOfNoUseIsAProblem(
            String method, String direction, String target, String smallest, ProblemCode expected) {
        read(method, direction, target, smallest);

        assertThat(problems.list().stream().map(Problem::code)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "mean_change, down, -0.5",
        "share, up, 0.6",
        "mean, up, 4",
        "share_change, down, -0.1",
        "mean_change, up, 0",
        "density, up, 0.2",
        "density, down, 0.2",
        "isolates, down, 3"
    })
    void aTargetMayBeALevelOrAChange(String method, String direction, String target) {
        read(method, direction, target, "");

        assertThat(problems.list()).isEmpty();
    }

    @Test
    void onlyTheLastWaveHasTheTarget() {
        OutcomeCriteria criteria = new OutcomeCriteria(OptionalDouble.of(0.2), OptionalDouble.empty());
        FindingSubject subject = new FindingSubject(
                new IndicatorId("n1"),
                Wording.NONE,
                new Outcome(IndicatorRole.SECONDARY, "", DesiredDirection.UP, criteria),
                MethodCall.of(
                        Methods.ALL.find("density").orElseThrow().declaration(),
                        IndicatorSource.parse("network:advice").orElseThrow()),
                List.of(new WaveId("t0"), new WaveId("t1")),
                Subgroup.EVERYBODY);

        assertThat(subject.withWave(new WaveId("t0")).criteria().target()).isEmpty();
        assertThat(subject.withWave(new WaveId("t1")).criteria().target()).hasValue(0.2);
    }
}
