package org.vpip.analysis.change;

import java.util.Optional;
import java.util.OptionalLong;
import org.vpip.analysis.comparison.CommunityMean;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.AnswerMethod;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.score.ScorePairs;

/** The mean change of a score between two waves; see {@link MeanChange}. */
public final class MeanChangeMethod implements AnswerMethod {
    public static final MethodDeclaration DECLARATION = MethodDeclaration.of("mean_change")
            .from(SourceKind.SCALE, SourceKind.ITEM)
            .waves(2, 2)
            .yields(MeasurementUnit.POINTS)
            .signed()
            .released();
    private static final String RULE =
            "matched pairs; t interval; paired t, sign test if all differences are equal; Wilcoxon by R's rule, ties to 10 digits; BCa";
    private static final String COMMUNITY_RULE = "matched pairs; " + CommunityMean.ERRORS;

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding evaluate(FindingSubject subject, StudySample sample) {
        long seed = sample.seed(subject);
        ScorePairs pairs = sample.pairs(subject);
        Optional<CommunityMean> homes = CommunityMean.of(subject, pairs.participants(), sample);
        return MeanChange.of(
                subject,
                pairs,
                sample.possibleScores(subject.source()),
                homes,
                sample.provenance(subject, homes.isPresent() ? COMMUNITY_RULE : RULE, OptionalLong.of(seed)),
                seed);
    }
}
