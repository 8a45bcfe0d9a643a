package org.vpip.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.StudyBuilder;

/** The parts of an estimate that stay when another is replaced. */
class EstimateTest {
    private static final FindingSubject SUBJECT =
            SubjectFixture.subject("scale:s", "mean_change", Subgroup.EVERYBODY, StudyBuilder.T0, StudyBuilder.T1);
    private static final AnalysisSample TEN = new AnalysisSample(10, 10, Map.of());
    private static final DistributionDetails NOTHING = new DistributionDetails(List.of());

    private static Estimate estimate(Optional<Interval> interval) {
        SignificanceTest test = SignificanceTest.withoutAdjustment("pairedT", 2, OptionalInt.of(9), 0.04);
        return new Estimate(
                SUBJECT,
                1,
                MeasurementUnit.POINTS,
                new Inference(interval, IntervalMethod.T, Optional.empty(), Optional.of(test)),
                TEN,
                NOTHING,
                SubjectFixture.provenance());
    }

    @Test
    void replacesOnePartAndKeepsTheRest() {
        Estimate first = estimate(Optional.of(new Interval(0.5, 1.5, 0.95)));
        AnalysisSample nine = new AnalysisSample(9, 10, Map.of(ExclusionReason.NO_RESPONSE_AFTER, 1));
        assertThat(first.with(nine, NOTHING).sample()).isEqualTo(nine);
        assertThat(first.with(nine, NOTHING).with(TEN, NOTHING)).isEqualTo(first);
        SignificanceTest adjusted = first.test().orElseThrow().withAdjustment(0.08, "holm");
        assertThat(first.with(adjusted).test()).hasValue(adjusted);
        assertThat(first.with(adjusted).interval()).isEqualTo(first.interval());
        assertThat(first.with(SubjectFixture.provenance())).isEqualTo(first);
        assertThat(first.intervalMethod()).isEqualTo(IntervalMethod.T);
    }
}
