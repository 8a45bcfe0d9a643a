package org.vpip.analysis.engagement;

import java.util.Optional;
import java.util.OptionalInt;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.details.DoseResponseDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.statistics.correlation.Correlation;

/**
 * Spearman's rank correlation, -1 to 1, of each person's dose of meetings with the person's change after - before. Ties get
 * mid-ranks; changes that differ by rounding alone are tied. Limits after Bonett and Wright (2000),
 * doi:10.1007/BF02294183; t on n - 2 degrees of freedom from twelve people on. People of unknown dose are left out. Not
 * estimable below the method's least number of people, and where all have one dose or one change. It is an association:
 * people who attend often may differ in other ways.
 */
public final class DoseResponseCorrelation {

    private DoseResponseCorrelation() {}

    static Finding of(FindingSubject subject, DosePairs pairs, Provenance provenance) {
        AnalysisSample counted = pairs.known().sample();
        return pairs.absence(subject.method().minimumPeople())
                .<Finding>map(reason -> new NotEstimable(subject, reason, counted, provenance))
                .orElseGet(() -> pairs.spearman()
                        .<Finding>map(found -> estimate(subject, found, counted, provenance))
                        .orElseGet(() ->
                                new NotEstimable(subject, NotEstimableReason.NOTHING_VARIES, counted, provenance)));
    }

    private static Finding estimate(
            FindingSubject subject, Correlation found, AnalysisSample counted, Provenance provenance) {
        return new Estimate(
                subject,
                found.coefficient(),
                MeasurementUnit.INDEX,
                new Inference(found.interval(), IntervalMethod.BONETT_WRIGHT, Optional.empty(), test(found)),
                counted,
                new DoseResponseDetails(found.n()),
                provenance);
    }

    /** Returns the test; none for a perfect correlation, whose t is infinite. */
    private static Optional<SignificanceTest> test(Correlation found) {
        boolean finite = found.t().isPresent() && Double.isFinite(found.t().getAsDouble());
        return finite && found.n() >= ReportingThresholds.TEST
                ? Optional.of(SignificanceTest.withoutAdjustment(
                        "spearman",
                        found.t().getAsDouble(),
                        OptionalInt.of(found.n() - 2),
                        found.p().orElse(1)))
                : Optional.empty();
    }
}
