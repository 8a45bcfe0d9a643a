package org.vpip.analysis.level;

import java.util.Optional;
import java.util.OptionalLong;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.answer.MeanDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource.ScoreSource;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.score.WaveScores;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.SampleMean;

/**
 * The mean score at one wave, in points of the measure, with the standard deviation and Student's interval, among all who
 * have a score at that wave. No interval below eight people and where all scores are equal.
 */
public final class MeanMethod implements LevelMethod {
    private static final MethodDeclaration DECLARATION = MethodDeclaration.of("mean")
            .from(SourceKind.SCALE, SourceKind.ITEM)
            .waves(1, MethodDeclaration.MAXIMUM_WAVES)
            .yields(MeasurementUnit.SCORE)
            .released();

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding evaluate(FindingSubject subject, StudySample sample) {
        WaveScores scores =
                sample.scores((ScoreSource) subject.source()).at(subject.waves().get(0), sample.people(subject));
        Provenance provenance =
                sample.provenance(subject, "everybody with a score at the wave; t interval", OptionalLong.empty());
        if (scores.count() == 0) {
            return new NotEstimable(subject, NotEstimableReason.NO_ANSWERS, scores.sample(), provenance);
        }
        SampleMean mean = SampleMean.of(scores.values());
        Optional<Interval> interval =
                mean.interval(0.95).filter(found -> scores.count() >= ReportingThresholds.INTERVAL);
        return new Estimate(
                subject,
                mean.mean(),
                MeasurementUnit.SCORE,
                Inference.of(interval, IntervalMethod.T),
                scores.sample(),
                new MeanDetails(
                        sample.possibleScores(subject.source()), new ScoreMoments(mean.mean(), mean.deviation())),
                provenance);
    }
}
