package org.vpip.app.evaluation.toy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource.ScoreSource;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.AnswerMethod;
import org.vpip.analysis.method.StudySample;

/** The number of people with a score at one wave, with details of its own. */
public final class ScoreCount implements AnswerMethod {
    private static final MethodDeclaration DECLARATION = MethodDeclaration.of("score_count")
            .from(SourceKind.SCALE, SourceKind.ITEM)
            .waves(1, 1)
            .yields(MeasurementUnit.COUNT)
            .released();

    /** How many people have a score. */
    public record ScoreCountDetails(int scored) implements FindingDetails {
        @Override
        public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
            return new FindingNumbers()
                    .add(FindingNumbers.VALUE, value, NumberBasis.derived(FindingNumbers.PEOPLE))
                    .add("scored", scored, NumberBasis.unmodelled(used));
        }

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
    public Finding evaluate(FindingSubject subject, StudySample sample) {
        int scored = sample.scores((ScoreSource) subject.source())
                .values(subject.waves().get(0), sample.people(subject))
                .length;
        return Estimate.withoutInference(
                subject,
                scored,
                DECLARATION.unit(),
                sample.people(subject).counts(),
                new ScoreCountDetails(scored),
                sample.provenance(subject, "people with a score", OptionalLong.empty()));
    }
}
