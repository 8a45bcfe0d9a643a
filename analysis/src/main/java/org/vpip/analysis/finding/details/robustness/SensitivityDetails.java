package org.vpip.analysis.finding.details.robustness;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.statistics.Interval;

/**
 * A change by several approaches to people who lack one of the two scores. Its counts are not declared, so that it stays with
 * researchers.
 *
 * @param approaches in the order of {@link MissingApproach}
 * @param pairs people with both scores
 * @param lacking people with one of them
 * @param tippingPoint of primary outcomes; empty where imputation has no interval or one that contains 0, where everybody has a
 *     score after, below 12 pairs, and from five communities on
 */
public record SensitivityDetails(
        List<ApproachEstimate> approaches, int pairs, int lacking, Optional<TippingPoint> tippingPoint)
        implements FindingDetails {
    public SensitivityDetails {
        approaches = List.copyOf(approaches);
    }

    /**
     * The change by one approach.
     *
     * @param people in it
     * @param change in points; empty with a reason
     * @param verdict of the interval, not adjusted; empty without an interval and below 12 pairs
     */
    public record ApproachEstimate(
            MissingApproach approach,
            int people,
            OptionalDouble change,
            Optional<Interval> interval,
            Optional<Verdict> verdict,
            Optional<NotEstimableReason> reason) {
        private FindingNumbers numbers(NumberBasis basis) {
            return new FindingNumbers()
                    .add("people", people, basis)
                    .add("change", change, basis)
                    .add(interval, basis);
        }
    }

    /**
     * The amount by which scores after would have to differ from imputed ones for the interval to reach 0.
     *
     * @param shift in points, below 0 for a rise
     * @param lacking people without a score after
     * @param change mean change imputed for them, before the shift
     * @param score mean score after imputed for them, before the shift
     * @param scale the scores that a person can have
     */
    public record TippingPoint(double shift, int lacking, double change, double score, PossibleScores scale) {
        /** A shifted mean this close to an end of the scale lies on it. */
        private static final double PRECISION = 1e-9;

        /** Returns the mean score after of the same people with the shift. */
        public double shifted() {
            return score + shift;
        }

        /**
         * Returns whether the shifted mean lies beyond the ends of the scale, so that no scores of these people have it; false for free
         * numbers.
         */
        public boolean isImpossible() {
            return shifted() < scale.minimum().orElse(Double.NEGATIVE_INFINITY) - PRECISION
                    || shifted() > scale.maximum().orElse(Double.POSITIVE_INFINITY) + PRECISION;
        }

        /** Returns whether scores after would have to lie below the imputed ones. */
        public boolean isBelow() {
            return shift < 0;
        }

        private FindingNumbers numbers(NumberBasis basis) {
            return new FindingNumbers()
                    .add("shift", shift, basis)
                    .add("lacking", lacking, basis)
                    .add("change", change, basis)
                    .add("score", score, basis)
                    .add("shifted", shifted(), basis)
                    .add("minimum", scale.minimum(), NumberBasis.IMPERSONAL)
                    .add("maximum", scale.maximum(), NumberBasis.IMPERSONAL);
        }
    }

    /** The comparison of the conclusions by all approaches. */
    public enum ConclusionStability {
        /** All approaches with a conclusion have this one, and they are two or more. */
        SAME("same"),
        DIFFERENT("different"),
        /** Fewer than two approaches have a conclusion. */
        NOT_ASSESSABLE("notAssessable");

        private final String id;

        ConclusionStability(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** Returns the verdicts of the approaches that have one. */
    public List<Verdict> verdicts() {
        return approaches.stream()
                .flatMap(estimate -> estimate.verdict().stream())
                .toList();
    }

    /** Returns whether the conclusion survives every approach. */
    public ConclusionStability stability() {
        List<Verdict> verdicts = verdicts();
        if (verdicts.size() < 2) {
            return ConclusionStability.NOT_ASSESSABLE;
        }
        return verdicts.stream().distinct().count() == 1 ? ConclusionStability.SAME : ConclusionStability.DIFFERENT;
    }

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        FindingNumbers numbers = new FindingNumbers()
                .add(FindingNumbers.VALUE, value, unmodelled)
                .add("pairs", pairs, unmodelled)
                .add("lacking", lacking, unmodelled);
        for (int i = 0; i < approaches.size(); i++) {
            numbers.add("approaches[" + i + "].", approaches.get(i).numbers(unmodelled));
        }
        tippingPoint.ifPresent(tipping -> numbers.add("tippingPoint.", tipping.numbers(unmodelled)));
        return numbers;
    }
}
