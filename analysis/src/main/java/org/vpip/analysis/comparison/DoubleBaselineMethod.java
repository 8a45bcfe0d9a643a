package org.vpip.analysis.comparison;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.vpip.analysis.comparison.CoefficientEstimate.CoefficientError;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.answer.DifferenceDetails;
import org.vpip.analysis.finding.details.answer.DifferenceDetails.ClusterBasis;
import org.vpip.analysis.finding.details.answer.DifferenceDetails.ComparedGroup;
import org.vpip.analysis.finding.details.answer.DifferenceDetails.GroupScores;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource.ScoreSource;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.AnswerMethod;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.score.ScoreSeries;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.paired.PairedTTest;
import org.vpip.analysis.statistics.paired.RankDifferences;

/**
 * The mean change with the program minus that of the period before it, in points: of three waves, (third - second) - (second -
 * first), among people with a score at all three. Student's paired t; in two communities or more, errors are by community, CR2.
 * Below 8 people there is no interval, below 12 no test.
 */
public final class DoubleBaselineMethod implements AnswerMethod {
    private static final MethodDeclaration DECLARATION = MethodDeclaration.of("double_baseline")
            .from(SourceKind.SCALE, SourceKind.ITEM)
            .waves(3, 3)
            .yields(MeasurementUnit.POINTS)
            .signed();
    private static final String RULE =
            "people with a score at all three waves; (third - second) - (second - first); paired t; communities: CR2, Satterthwaite";

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding evaluate(FindingSubject subject, StudySample sample) {
        Provenance provenance = sample.provenance(subject, RULE, OptionalLong.empty());
        ScoreSeries scores =
                sample.scores((ScoreSource) subject.source()).series(subject.waves(), sample.people(subject));
        if (scores.count() == 0) {
            return new NotEstimable(subject, NotEstimableReason.NO_ANSWERS_AT_BOTH_WAVES, scores.sample(), provenance);
        }
        CommunityModel model = new CommunityModel(
                scores.participants().stream().map(sample.homes()).toList());
        double[] earlier = RankDifferences.PLAIN.of(scores.scores(0), scores.scores(1));
        double[] later = RankDifferences.PLAIN.of(scores.scores(1), scores.scores(2));
        CoefficientEstimate found = model.count() < 2
                ? paired(earlier, later)
                : model.mean(RankDifferences.PLAIN.of(earlier, later)).orElseThrow();
        return finding(subject, scores, found, provenance);
    }

    private static CoefficientEstimate paired(double[] earlier, double[] later) {
        return new CoefficientEstimate(
                Moments.meanOf(RankDifferences.PLAIN.of(earlier, later)),
                PairedTTest.of(earlier, later)
                        .map(test -> new CoefficientError(
                                test.statistic(), test.degreesOfFreedom(), test.p(), test.interval())),
                IntervalMethod.T,
                new ClusterBasis(1, true));
    }

    private static Estimate finding(
            FindingSubject subject, ScoreSeries scores, CoefficientEstimate found, Provenance provenance) {
        GroupScores people = new GroupScores(
                ComparedGroup.COHORT,
                scores.count(),
                IntStream.range(0, scores.waves())
                        .mapToObj(wave -> ScoreMoments.of(scores.scores(wave)))
                        .toList());
        return new Estimate(
                subject,
                found.value(),
                MeasurementUnit.POINTS,
                found.inference(scores.count(), Optional.empty()),
                scores.sample(),
                new DifferenceDetails(List.of(people), found.clusters(), found.degreesOfFreedom(scores.count())),
                provenance);
    }
}
