package org.vpip.app.evaluation.toy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.vpip.analysis.finding.Counted;
import org.vpip.analysis.finding.Details;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.IndicatorSource.AnswerSource;
import org.vpip.analysis.finding.MethodDeclaration;
import org.vpip.analysis.finding.SourceKind;
import org.vpip.analysis.finding.Subject;
import org.vpip.analysis.finding.Unit;
import org.vpip.analysis.method.AnswerMethod;
import org.vpip.analysis.method.StudySample;

/** The number of people with a score at one wave, with details of its own. */
public final class ScoreCount implements AnswerMethod {
    private static final MethodDeclaration DECLARATION = MethodDeclaration.of("score_count")
            .from(SourceKind.SCALE, SourceKind.ITEM)
            .waves(1, 1)
            .yields(Unit.COUNT)
            .released();

    /** How many people have a score. */
    public record ScoreCountDetails(int scored) implements Details {
        @Override
        public Optional<List<Integer>> counts() {
            return Optional.of(List.of(scored));
        }
    }

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding evaluate(Subject subject, StudySample sample) {
        int scored = sample.scores((AnswerSource) subject.source())
                .values(subject.waves().get(0), sample.people(subject))
                .length;
        return Estimate.plain(
                subject,
                scored,
                DECLARATION.unit(),
                Counted.all(scored),
                new ScoreCountDetails(scored),
                sample.provenance(subject, "people with a score", OptionalLong.empty()));
    }
}
