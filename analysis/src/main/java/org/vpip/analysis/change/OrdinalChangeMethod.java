package org.vpip.analysis.change;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import org.vpip.analysis.comparison.CommunityMean;
import org.vpip.analysis.finding.CommunityBasis.CommunityPart;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.details.ChangeDetails.DirectionCounts;
import org.vpip.analysis.finding.details.answer.OrdinalChangeDetails;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.AnswerMethod;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.score.ScorePairs;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.paired.PairedDominance;
import org.vpip.analysis.statistics.paired.RankDifferences;
import org.vpip.analysis.statistics.paired.SignTest;
import org.vpip.instruments.response.ParticipantId;

/**
 * The share of people who rose less that of people who fell, -1 to 1, with Student's interval on the signs and the sign
 * test. Only the order of the answers counts. Scores equal to 10 digits are equal.
 *
 * <p>Below 8 pairs there is no interval, below 12 no test; no interval where all moved alike. Where no one moved, p is 1. See
 * {@link PairedDominance} and {@link SignTest} for sources. With people of five communities or more, interval and test are of the mean
 * of the signs, -1, 0 or 1, and allow for differences between communities; see {@link CommunityMean}.
 */
public final class OrdinalChangeMethod implements AnswerMethod {
    private static final MethodDeclaration DECLARATION = MethodDeclaration.of("ordinal_change")
            .from(SourceKind.SCALE, SourceKind.ITEM)
            .waves(2, 2)
            .yields(MeasurementUnit.INDEX)
            .signed()
            .released();

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding evaluate(FindingSubject subject, StudySample sample) {
        ScorePairs pairs = sample.pairs(subject);
        Optional<CommunityMean> homes = CommunityMean.of(subject, pairs.participants(), sample);
        Provenance provenance = sample.provenance(
                subject,
                "matched pairs; share that rose less share that fell; "
                        + (homes.isPresent() ? CommunityMean.ERRORS : "sign test"),
                OptionalLong.empty());
        double[] steps = RankDifferences.TIE_SAFE.of(pairs.before(), pairs.after());
        Optional<PairedDominance> dominance = PairedDominance.of(new double[steps.length], steps);
        if (dominance.isEmpty()) {
            return new NotEstimable(subject, NotEstimableReason.NO_ANSWERS_AT_BOTH_WAVES, pairs.sample(), provenance);
        }
        return new Estimate(
                subject,
                dominance.get().within(),
                MeasurementUnit.INDEX,
                homes.map(found -> inference(found, pairs)).orElseGet(() -> inference(dominance.get(), steps)),
                pairs.sample(),
                new OrdinalChangeDetails(DirectionCounts.of(steps)),
                provenance);
    }

    private static Inference inference(CommunityMean homes, ScorePairs pairs) {
        ToDoubleFunction<ParticipantId> sign = person -> Math.signum(step(person, pairs));
        return homes.inference(homes.balance(sign), Optional.empty(), people -> part(people, sign));
    }

    private static double step(ParticipantId person, ScorePairs pairs) {
        return RankDifferences.TIE_SAFE.of(new double[] {pairs.before(person)}, new double[] {pairs.after(person)})[0];
    }

    private static CommunityPart part(List<ParticipantId> people, ToDoubleFunction<ParticipantId> sign) {
        double[] signs = people.stream().mapToDouble(sign).toArray();
        return new CommunityPart(
                PersonSet.of(people), Moments.meanOf(signs), new OrdinalChangeDetails(DirectionCounts.of(signs)));
    }

    private static Inference inference(PairedDominance dominance, double... steps) {
        Optional<SignTest> sign = SignTest.of(steps);
        SignificanceTest test = SignificanceTest.withoutAdjustment(
                "sign",
                sign.map(SignTest::positive).orElse(0),
                OptionalInt.empty(),
                sign.map(SignTest::p).orElse(1.0));
        return new Inference(
                dominance.interval().filter(found -> steps.length >= ReportingThresholds.INTERVAL),
                IntervalMethod.T,
                Optional.empty(),
                steps.length < ReportingThresholds.TEST ? Optional.empty() : Optional.of(test));
    }
}
