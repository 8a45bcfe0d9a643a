package org.vpip.sample.community;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Answers of one person to the items of one scale in one wave.
 *
 * @param codes by item, as they are stored: 0 to 10, or a negative missing code
 */
public record ScaleAnswers(ScaleModel scale, List<Integer> codes) {
    public ScaleAnswers {
        codes = List.copyOf(codes);
    }

    public boolean isAnswered(int item) {
        return codes.get(item) >= 0;
    }

    public boolean isComplete() {
        return codes.stream().allMatch(code -> code >= 0);
    }

    /** Returns the answer turned so that more always means more of what the scale measures. */
    public int reverseScored(int item) {
        int code = codes.get(item);
        return scale.items().get(item).isReversed() ? scale.minimum() + scale.maximum() - code : code;
    }

    /** Returns the mean of the answered items after reversal; empty when fewer than two thirds of the items are answered. */
    public OptionalDouble score() {
        int answered = 0;
        int sum = 0;
        for (int item = 0; item < codes.size(); item++) {
            if (isAnswered(item)) {
                answered++;
                sum += reverseScored(item);
            }
        }
        return 3 * answered < 2 * codes.size() ? OptionalDouble.empty() : OptionalDouble.of((double) sum / answered);
    }
}
