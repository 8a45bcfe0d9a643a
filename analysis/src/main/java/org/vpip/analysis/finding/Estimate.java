package org.vpip.analysis.finding;

import java.util.Optional;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.statistics.Interval;

/**
 * A finding with a value.
 *
 * @param value finite
 */
public record Estimate(
        FindingSubject subject,
        double value,
        MeasurementUnit unit,
        Inference inference,
        AnalysisSample sample,
        FindingDetails details,
        Provenance provenance)
        implements Finding {
    public Estimate {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value must be finite: " + value);
        }
    }

    /** Returns an estimate without interval, effect size and test. */
    public static Estimate withoutInference(
            FindingSubject subject,
            double value,
            MeasurementUnit unit,
            AnalysisSample sample,
            FindingDetails details,
            Provenance provenance) {
        return new Estimate(subject, value, unit, Inference.NONE, sample, details, provenance);
    }

    /** Returns whether there is an interval and it excludes zero; only then do reports call a change a change. */
    public boolean excludesZero() {
        return interval().isPresent() && !interval().get().contains(0);
    }

    public Estimate with(AnalysisSample people, FindingDetails other) {
        return new Estimate(subject, value, unit, inference, people, other, provenance);
    }

    /** Returns the estimate with another provenance. */
    public Estimate with(Provenance other) {
        return new Estimate(subject, value, unit, inference, sample, details, other);
    }

    /** Returns the estimate with an adjusted test. */
    public Estimate with(SignificanceTest adjusted) {
        return new Estimate(subject, value, unit, inference.with(adjusted), sample, details, provenance);
    }

    public Optional<Interval> interval() {
        return inference.interval();
    }

    public IntervalMethod intervalMethod() {
        return inference.intervalMethod();
    }

    public Optional<EffectSize> effect() {
        return inference.effect();
    }

    public Optional<SignificanceTest> test() {
        return inference.test();
    }
}
