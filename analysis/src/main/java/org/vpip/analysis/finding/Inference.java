package org.vpip.analysis.finding;

import java.util.Optional;
import org.vpip.analysis.statistics.Interval;

/**
 * The inferential statistics of an estimate.
 *
 * @param interval empty where the sample is too small for one, or the method has none
 * @param intervalMethod {@code NONE} where the method has no interval
 * @param effect standardized; empty where the method has none
 * @param test empty below 12 pairs, or where the method has none
 * @param verdict empty until all findings are adjusted, and for methods without a test
 */
public record Inference(
        Optional<Interval> interval,
        IntervalMethod intervalMethod,
        Optional<EffectSize> effect,
        Optional<SignificanceTest> test,
        Optional<Verdict> verdict) {
    public static final Inference NONE =
            new Inference(Optional.empty(), IntervalMethod.NONE, Optional.empty(), Optional.empty());

    /** Creates an inference without a verdict. */
    public Inference(
            Optional<Interval> interval,
            IntervalMethod intervalMethod,
            Optional<EffectSize> effect,
            Optional<SignificanceTest> test) {
        this(interval, intervalMethod, effect, test, Optional.empty());
    }

    /** Returns an inference with an interval only. */
    public static Inference of(Optional<Interval> interval, IntervalMethod method) {
        return new Inference(interval, method, Optional.empty(), Optional.empty());
    }

    /** Returns this inference with another test. */
    public Inference with(SignificanceTest other) {
        return new Inference(interval, intervalMethod, effect, Optional.of(other), verdict);
    }

    Inference withoutTestStatistic() {
        return new Inference(interval, intervalMethod, effect, test.map(SignificanceTest::withoutStatistic), verdict);
    }

    /** Returns this inference with a verdict. */
    public Inference with(Verdict other) {
        return new Inference(interval, intervalMethod, effect, test, Optional.of(other));
    }
}
