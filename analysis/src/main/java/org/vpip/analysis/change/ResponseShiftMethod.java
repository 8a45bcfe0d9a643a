package org.vpip.analysis.change;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.vpip.analysis.comparison.CommunityMean;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource.ScoreSource;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.MethodParameter;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.AnswerMethod;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.score.ScorePairs;
import org.vpip.analysis.score.WaveScores;
import org.vpip.instruments.response.ParticipantId;

/** The response shift between a first rating and the rating of the same time, looking back; see {@link ResponseShift}. */
public final class ResponseShiftMethod implements AnswerMethod {
    private static final String RULE =
            "people with a score at both waves and a retrospective one at the later; retrospective - earlier; ";
    private static final MethodDeclaration DECLARATION = MethodDeclaration.of("response_shift")
            .from(SourceKind.SCALE, SourceKind.ITEM)
            .waves(2, 2)
            .parameters(MethodParameter.RETROSPECTIVE)
            .yields(MeasurementUnit.POINTS)
            .signed();

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding evaluate(FindingSubject subject, StudySample sample) {
        ScoreSource source = (ScoreSource) subject.source();
        ScoreSource retrospective = source.named(subject.call().parameters().text(MethodParameter.RETROSPECTIVE));
        ScorePairs pairs = sample.pairs(subject);
        WaveScores back = sample.scores(retrospective).at(subject.waves().get(1), sample.people(subject));
        Set<ParticipantId> rated = new HashSet<>(back.participants());
        ScorePairs complete = pairs.retain(rated::contains, ExclusionReason.NO_RETROSPECTIVE);
        Optional<CommunityMean> homes = CommunityMean.of(subject, complete.participants(), sample);
        Provenance provenance = sample.provenance(
                List.of(source, retrospective),
                RULE + (homes.isPresent() ? CommunityMean.ERRORS : "paired t"),
                OptionalLong.empty());
        return complete.count() == 0
                ? ResponseShift.absent(subject, pairs, complete, provenance)
                : new ResponseShift(complete, back::score, homes).finding(subject, provenance);
    }
}
