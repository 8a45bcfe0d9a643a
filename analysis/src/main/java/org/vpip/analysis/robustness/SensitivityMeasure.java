package org.vpip.analysis.robustness;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.vpip.analysis.change.CommunityMeanChange;
import org.vpip.analysis.change.ModelOverWavesMethod;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.details.robustness.MissingApproach;
import org.vpip.analysis.finding.details.robustness.SensitivityDetails;
import org.vpip.analysis.finding.details.robustness.SensitivityDetails.ApproachEstimate;
import org.vpip.analysis.finding.details.robustness.SensitivityDetails.TippingPoint;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.missing.ImputedChange;
import org.vpip.analysis.statistics.missing.ResponseWeightedMean;
import org.vpip.analysis.statistics.paired.PairedTTest;
import org.vpip.analysis.statistics.paired.RankDifferences;
import org.vpip.analysis.statistics.regression.LogisticModel;
import org.vpip.instruments.response.ParticipantId;

/**
 * A mean change by four approaches to people who lack one of the two scores: complete pairs, a mixed model, multiple imputation and
 * inverse probability weights; see {@link ModelOverWavesMethod}, {@link ImputedChange} and {@link ResponseWeightedMean}. The value is the
 * largest distance of another approach from the complete pairs, in points.
 *
 * <p>With people of five communities or more, the intervals of the complete pairs and of the mixed model allow for differences between
 * communities; imputation and weights, which count people as independent, then have neither interval nor conclusion, and there is no
 * tipping point.
 *
 * <p>Not estimable below 8 pairs; no conclusion below 12. Where everybody has both scores, imputation and weights are the complete
 * pairs.
 */
public final class SensitivityMeasure {
    public static final MethodDeclaration DECLARATION = MethodDeclaration.of("sensitivity")
            .from(SourceKind.SCALE, SourceKind.ITEM)
            .waves(2, 2)
            .people(ReportingThresholds.INTERVAL)
            .yields(MeasurementUnit.SCORE);
    private static final String RULE =
            "complete pairs; mixed model; 20 data sets by predictive mean matching, Rubin's rules, Barnard-Rubin degrees of freedom; weights 1/p of a logistic model on the score before, HC2; from 5 communities on: complete pairs by CR2, communities random in the mixed model, the others without interval";

    private final ChangeScores scores;
    private final double[] before;
    private final double[] after;
    private final double[][] rows;
    private final ImputedChange imputed;
    private final Optional<CommunityMeanChange> communities;

    private SensitivityMeasure(ChangeScores scores, long seed) {
        this.scores = scores;
        this.before = scores.pairs().before();
        this.after = scores.pairs().after();
        this.rows = scores.rows();
        this.imputed = ImputedChange.of(rows, seed);
        this.communities = scores.communities();
    }

    static Finding of(ChangeScores scores) {
        FindingSubject subject = scores.subject(DECLARATION);
        long seed = scores.sample().seed(subject);
        Provenance provenance = scores.provenance(subject, RULE, OptionalLong.of(seed));
        int pairs = scores.pairs().count();
        if (pairs < ReportingThresholds.INTERVAL) {
            NotEstimableReason reason =
                    pairs == 0 ? NotEstimableReason.NO_ANSWERS_AT_BOTH_WAVES : NotEstimableReason.TOO_FEW_PAIRS;
            return new NotEstimable(subject, reason, scores.pairs().sample(), provenance);
        }
        SensitivityDetails details = new SensitivityMeasure(scores, seed).details();
        return Estimate.withoutInference(
                subject,
                distance(details.approaches()),
                MeasurementUnit.SCORE,
                scores.everybody().counts(),
                details,
                provenance);
    }

    private static double distance(List<ApproachEstimate> approaches) {
        double pairs = approaches.get(0).change().orElseThrow();
        return approaches.stream()
                .flatMap(approach -> approach.change().stream().boxed())
                .mapToDouble(change -> Math.abs(change - pairs))
                .max()
                .orElse(0);
    }

    private SensitivityDetails details() {
        return new SensitivityDetails(
                List.of(completePairs(MissingApproach.COMPLETE_PAIRS), model(), imputation(), weighting()),
                before.length,
                rows.length - before.length,
                tippingPoint());
    }

    private ApproachEstimate completePairs(MissingApproach approach) {
        Optional<Interval> interval = communities.isPresent()
                ? communities.get().interval()
                : PairedTTest.of(before, after).map(PairedTTest::interval);
        return estimate(approach, before.length, Moments.meanOf(differences()), interval);
    }

    /** Returns the estimate of an approach that counts people as independent. */
    private ApproachEstimate estimateByPerson(
            MissingApproach approach, int people, double change, Optional<Interval> interval) {
        return estimate(approach, people, change, interval.filter(found -> communities.isEmpty()));
    }

    private double[] differences() {
        return RankDifferences.PLAIN.of(before, after);
    }

    private ApproachEstimate model() {
        Finding finding = new ModelOverWavesMethod().evaluate(scores.change(), scores.sample());
        int people = finding.sample().used();
        return finding instanceof NotEstimable absent
                ? absent(MissingApproach.MIXED_MODEL, people, absent.reason())
                : estimate((Estimate) finding, people);
    }

    private ApproachEstimate estimate(Estimate found, int people) {
        return estimate(MissingApproach.MIXED_MODEL, people, found.value(), found.interval());
    }

    private ApproachEstimate imputation() {
        return rows.length == before.length
                ? completePairs(MissingApproach.IMPUTATION)
                : estimateByPerson(MissingApproach.IMPUTATION, rows.length, imputed.mean(), imputed.interval());
    }

    private ApproachEstimate weighting() {
        Set<ParticipantId> stayed = new HashSet<>(scores.pairs().participants());
        List<ParticipantId> people = scores.before().participants();
        if (people.size() == stayed.size()) {
            return completePairs(MissingApproach.WEIGHTING);
        }
        boolean[] again = new boolean[people.size()];
        for (int i = 0; i < again.length; i++) {
            again[i] = stayed.contains(people.get(i));
        }
        return LogisticModel.fit(scores.before().values(), again)
                .map(response -> ResponseWeightedMean.of(differences(), weights(response)))
                .map(mean -> estimateByPerson(MissingApproach.WEIGHTING, people.size(), mean.mean(), mean.interval()))
                .orElseGet(() -> absent(MissingApproach.WEIGHTING, people.size(), NotEstimableReason.SEPARATION));
    }

    private double[] weights(LogisticModel response) {
        return Arrays.stream(before)
                .map(score -> 1 / response.probability(score))
                .toArray();
    }

    private ApproachEstimate estimate(
            MissingApproach approach, int people, double change, Optional<Interval> interval) {
        Optional<Verdict> verdict = interval.filter(limits -> before.length >= ReportingThresholds.TEST)
                .map(this::verdict);
        return new ApproachEstimate(approach, people, OptionalDouble.of(change), interval, verdict, Optional.empty());
    }

    private static ApproachEstimate absent(MissingApproach approach, int people, NotEstimableReason reason) {
        return new ApproachEstimate(
                approach, people, OptionalDouble.empty(), Optional.empty(), Optional.empty(), Optional.of(reason));
    }

    private Verdict verdict(Interval limits) {
        if (scores.change().criteria().isTooSmall(limits)) {
            return Verdict.TOO_SMALL_TO_MATTER;
        }
        if (limits.contains(0)) {
            return Verdict.UNDECIDED;
        }
        return limits.low() > 0 ? Verdict.ROSE : Verdict.FELL;
    }

    private Optional<TippingPoint> tippingPoint() {
        boolean decides = before.length >= ReportingThresholds.TEST && communities.isEmpty();
        if (scores.change().role() != IndicatorRole.PRIMARY || !decides) {
            return Optional.empty();
        }
        return imputed.tippingPoint().stream()
                .mapToObj(shift -> {
                    double change = imputed.meanOfLacking().orElseThrow();
                    return new TippingPoint(
                            shift,
                            imputed.lacking(),
                            change,
                            scoreBeforeOfLacking() + change,
                            scores.sample().possibleScores(scores.change().source()));
                })
                .findFirst();
    }

    /** Returns the mean score before of those who lack one after; everybody with one score only has that one. */
    private double scoreBeforeOfLacking() {
        return Moments.meanOf(Arrays.stream(rows)
                .filter(row -> Double.isNaN(row[1]))
                .mapToDouble(row -> row[0])
                .toArray());
    }
}
