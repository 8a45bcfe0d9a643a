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
 * @param communities whose differences the interval and the test allow for; empty where people count as independent
 */
public record Inference(
        Optional<Interval> interval,
        IntervalMethod intervalMethod,
        Optional<EffectSize> effect,
        Optional<SignificanceTest> test,
        Optional<Verdict> verdict,
        Optional<CommunityBasis> communities) {
    public static final Inference NONE =
            new Inference(Optional.empty(), IntervalMethod.NONE, Optional.empty(), Optional.empty());

    /** Creates an inference without a verdict. */
    public Inference(
            Optional<Interval> interval,
            IntervalMethod intervalMethod,
            Optional<EffectSize> effect,
            Optional<SignificanceTest> test) {
        this(interval, intervalMethod, effect, test, Optional.empty(), Optional.empty());
    }

    /** Returns an inference with an interval only. */
    public static Inference of(Optional<Interval> interval, IntervalMethod method) {
        return new Inference(interval, method, Optional.empty(), Optional.empty());
    }

    /** Returns this inference with another test. */
    public Inference with(SignificanceTest other) {
        return with(Optional.of(other));
    }

    /** Returns this inference with another test or none. */
    public Inference with(Optional<SignificanceTest> other) {
        return new Inference(interval, intervalMethod, effect, other, verdict, communities);
    }

    /** Returns this inference with the communities behind it. */
    public Inference with(CommunityBasis basis) {
        return new Inference(interval, intervalMethod, effect, test, verdict, Optional.of(basis));
    }

    Inference withoutTestStatistic() {
        return with(test.map(SignificanceTest::withoutStatistic));
    }

    /** Returns this inference with a verdict. */
    public Inference with(Verdict other) {
        return new Inference(interval, intervalMethod, effect, test, Optional.of(other), communities);
    }
}
