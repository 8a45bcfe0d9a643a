package org.vpip.analysis.comparison;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vpip.analysis.finding.EffectSize;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.details.answer.DifferenceDetails.ClusterBasis;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.StudentTail;

/**
 * An estimate with its uncertainty.
 *
 * @param error empty where it is 0 or undefined
 */
public record CoefficientEstimate(
        double value, Optional<CoefficientError> error, IntervalMethod method, ClusterBasis clusters) {

    /**
     * Uncertainty of an estimate.
     *
     * @param degreesOfFreedom not necessarily an integer
     * @param p two-sided
     */
    public record CoefficientError(double t, double degreesOfFreedom, double p, Interval interval) {
        /** Returns the standard error, in the unit of the estimate. */
        public double standardError() {
            return (interval.high() - interval.low())
                    / 2
                    / new StudentTail(degreesOfFreedom).critical(interval.level());
        }
    }

    /** Returns the statistics for which there are enough people. */
    public Inference inference(int people, Optional<EffectSize> effect) {
        return new Inference(
                reported(people).map(CoefficientError::interval),
                method,
                effect.filter(size -> people >= ReportingThresholds.INTERVAL),
                error.filter(found -> people >= ReportingThresholds.TEST)
                        .map(found -> SignificanceTest.withoutAdjustment(
                                method.id(), found.t(), OptionalInt.empty(), found.p())));
    }

    /** Returns the degrees of freedom; empty below the least number of people for an interval. */
    public OptionalDouble degreesOfFreedom(int people) {
        return reported(people).stream()
                .mapToDouble(CoefficientError::degreesOfFreedom)
                .findFirst();
    }

    private Optional<CoefficientError> reported(int people) {
        return error.filter(found -> people >= ReportingThresholds.INTERVAL);
    }
}
