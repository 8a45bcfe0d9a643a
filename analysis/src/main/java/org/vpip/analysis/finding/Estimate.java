package org.vpip.analysis.finding;

import java.util.Optional;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.statistics.Interval;

/**
 * A number that came out.
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

    /** Returns a number without interval, effect and test. */
    public static Estimate withoutInference(
            FindingSubject subject,
            double value,
            MeasurementUnit unit,
            AnalysisSample counted,
            FindingDetails details,
            Provenance provenance) {
        return new Estimate(subject, value, unit, Inference.NONE, counted, details, provenance);
    }

    /** Returns whether zero lies outside an interval: the only case in which a change is called a change. */
    public boolean excludesZero() {
        return interval().isPresent() && !interval().get().contains(0);
    }

    public Estimate with(AnalysisSample people, FindingDetails other) {
        return new Estimate(subject, value, unit, inference, people, other, provenance);
    }

    /** Returns the same number with another provenance. */
    public Estimate with(Provenance other) {
        return new Estimate(subject, value, unit, inference, sample, details, other);
    }

    /** Returns the same number with an adjusted test. */
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
