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

/** The mean change of a score, tested against the smallest change that matters in either direction; see {@link MeanChange}. */
public final class EquivalenceMethod implements AnswerMethod {
    private static final MethodDeclaration DECLARATION = MethodDeclaration.of("equivalence")
            .from(SourceKind.SCALE, SourceKind.ITEM)
            .waves(2, 2)
            .yields(MeasurementUnit.POINTS)
            .equivalence()
            .released();

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding evaluate(FindingSubject subject, StudySample sample) {
        long seed = sample.seed(subject);
        ScorePairs pairs = sample.pairs(subject);
        Optional<CommunityMean> homes = CommunityMean.of(subject, pairs.participants(), sample);
        return MeanChange.ofEquivalence(
                subject,
                pairs,
                sample.possibleScores(subject.source()),
                homes,
                sample.provenance(
                        subject,
                        "matched pairs; two one-sided t tests against the smallest change that matters; "
                                + (homes.isPresent() ? CommunityMean.ERRORS : "t interval"),
                        OptionalLong.of(seed)),
                seed);
    }
}
