package org.vpip.analysis.change;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.ChangeDetails.DirectionCounts;
import org.vpip.analysis.finding.details.answer.ReliableChangeDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.MethodParameter;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.AnswerMethod;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.score.ReliabilityMeasure;
import org.vpip.analysis.score.ScorePairs;
import org.vpip.analysis.statistics.paired.ReliableChange;
import org.vpip.instruments.instrument.DesiredDirection;

/**
 * The share of people whose score improved by more than error of measurement explains, and the numbers who did, who did not,
 * and who got worse. See {@link ReliableChange} for the source.
 *
 * <p>The reliability is that of the plan, otherwise alpha at the earlier wave from {@value #FEWEST_FOR_ALPHA} people on, if it
 * lies above 0. Not estimable without one, and where no one differs before.
 */
public final class ReliableChangeMethod implements AnswerMethod {
    private static final int FEWEST_FOR_ALPHA = 30;
    private static final MethodDeclaration DECLARATION = MethodDeclaration.of("reliable_change")
            .from(SourceKind.SCALE, SourceKind.ITEM)
            .waves(2, 2)
            .people(2)
            .parameters(MethodParameter.RELIABILITY)
            .yields(MeasurementUnit.PROPORTION)
            .released();

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding evaluate(FindingSubject subject, StudySample sample) {
        ScorePairs pairs = sample.pairs(subject);
        Provenance provenance = sample.provenance(
                subject, "matched pairs; change beyond 1.96 standard errors of a difference", OptionalLong.empty());
        OptionalDouble reliability = reliability(subject, sample);
        if (pairs.count() == 0) {
            return absent(subject, NotEstimableReason.NO_ANSWERS_AT_BOTH_WAVES, pairs, provenance);
        }
        if (reliability.isEmpty()) {
            return absent(subject, NotEstimableReason.NO_RELIABILITY, pairs, provenance);
        }
        double known = reliability.getAsDouble();
        Optional<ReliableChange> change = ReliableChange.of(pairs.before(), pairs.after(), known);
        return change.<Finding>map(found -> estimate(subject, found, known, pairs, provenance))
                .orElseGet(() -> absent(subject, NotEstimableReason.SAME_SCORES_BEFORE, pairs, provenance));
    }

    private static OptionalDouble reliability(FindingSubject subject, StudySample sample) {
        OptionalDouble declared = subject.call().parameters().number(MethodParameter.RELIABILITY);
        return declared.isPresent()
                ? declared
                : sample.scale(subject.source()).stream()
                        .map(scale -> new ReliabilityMeasure(
                                        scale,
                                        subject.withWave(subject.waves().get(0)),
                                        sample.provenance(subject, ReliabilityMeasure.RULE, OptionalLong.empty()))
                                .of(sample.study(), sample.people(subject)))
                        .filter(Estimate.class::isInstance)
                        .filter(alpha -> alpha.sample().used() >= FEWEST_FOR_ALPHA)
                        .mapToDouble(alpha -> ((Estimate) alpha).value())
                        .filter(alpha -> alpha > 0 && alpha < 1)
                        .findFirst();
    }

    private static Finding absent(
            FindingSubject subject, NotEstimableReason reason, ScorePairs pairs, Provenance provenance) {
        return new NotEstimable(subject, reason, pairs.sample(), provenance);
    }

    private static Finding estimate(
            FindingSubject subject,
            ReliableChange change,
            double reliability,
            ScorePairs pairs,
            Provenance provenance) {
        DirectionCounts counts = new DirectionCounts(change.improved(), change.unchanged(), change.deteriorated());
        int improved = subject.direction() == DesiredDirection.UP ? counts.increased() : counts.decreased();
        OptionalDouble threshold = OptionalDouble.of(ReliableChange.CRITERION * change.standardErrorOfDifference());
        return Estimate.withoutInference(
                subject,
                (double) improved / pairs.count(),
                MeasurementUnit.PROPORTION,
                pairs.sample(),
                new ReliableChangeDetails(counts, OptionalDouble.of(reliability), threshold),
                provenance);
    }
}
