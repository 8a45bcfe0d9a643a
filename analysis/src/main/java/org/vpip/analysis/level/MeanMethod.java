package org.vpip.analysis.level;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.vpip.analysis.comparison.CommunityMean;
import org.vpip.analysis.finding.CommunityBasis.CommunityPart;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.answer.MeanDetails;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource.ScoreSource;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.LevelMethod;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.score.WaveScores;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.SampleMean;
import org.vpip.instruments.response.ParticipantId;

/**
 * The mean score at one wave, in points of the measure, with the standard deviation and Student's interval, among all who
 * have a score at that wave. No interval below eight people and where all scores are equal. With people of five communities or more,
 * the interval allows for differences between communities; see {@link CommunityMean}.
 */
public final class MeanMethod implements LevelMethod {
    private static final MethodDeclaration DECLARATION = MethodDeclaration.of("mean")
            .from(SourceKind.SCALE, SourceKind.ITEM)
            .waves(1, MethodDeclaration.MAXIMUM_WAVES)
            .yields(MeasurementUnit.SCORE)
            .released();

    private static final String RULE = "everybody with a score at the wave; t interval";
    private static final String COMMUNITY_RULE = "everybody with a score at the wave; " + CommunityMean.ERRORS;

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding evaluate(FindingSubject subject, StudySample sample) {
        WaveScores scores =
                sample.scores((ScoreSource) subject.source()).at(subject.waves().get(0), sample.people(subject));
        Optional<CommunityMean> homes = CommunityMean.of(subject, scores.participants(), sample);
        Provenance provenance =
                sample.provenance(subject, homes.isPresent() ? COMMUNITY_RULE : RULE, OptionalLong.empty());
        if (scores.count() == 0) {
            return new NotEstimable(subject, NotEstimableReason.NO_ANSWERS, scores.sample(), provenance);
        }
        SampleMean mean = SampleMean.of(scores.values());
        PossibleScores possible = sample.possibleScores(subject.source());
        return new Estimate(
                subject,
                mean.mean(),
                MeasurementUnit.SCORE,
                homes.map(found -> found.level(found.score(scores::score), people -> part(people, scores, possible)))
                        .orElseGet(() -> inference(mean)),
                scores.sample(),
                new MeanDetails(possible, new ScoreMoments(mean.mean(), mean.deviation())),
                provenance);
    }

    private static Inference inference(SampleMean mean) {
        return Inference.of(
                mean.interval(0.95).filter(found -> mean.n() >= ReportingThresholds.INTERVAL), IntervalMethod.T);
    }

    /** Returns the people of a community with their mean alone. */
    private static CommunityPart part(List<ParticipantId> people, WaveScores scores, PossibleScores possible) {
        double mean = Moments.meanOf(
                people.stream().mapToDouble(scores::score).sorted().toArray());
        return new CommunityPart(
                PersonSet.of(people), mean, new MeanDetails(possible, new ScoreMoments(mean, OptionalDouble.empty())));
    }
}
