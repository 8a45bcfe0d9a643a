package org.vpip.app.accuracy.situation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.vpip.app.accuracy.situation.SimulatedFolder.SimulatedQuestion;

/**
 * Random answers of people to three questions: a score with mean 50 and standard deviation 10, of whose variance 60 % lies between people,
 * a yes or no, and a grade from 1 to 5.
 */
final class AnswerGenerator {
    /** The questions. */
    static final List<SimulatedQuestion> QUESTIONS = List.of(
            new SimulatedQuestion("score", "decimal"),
            new SimulatedQuestion("yes", "select_one yesno"),
            new SimulatedQuestion("grade", "select_one grade"));

    private static final double MEAN = 50;
    private static final double DEVIATION = 10;
    private static final double BETWEEN = 0.6;

    private final UniformRandomProvider random;
    private final ContinuousSampler normal;

    AnswerGenerator(UniformRandomProvider random) {
        this.random = random;
        this.normal = ZigguratSampler.NormalizedGaussian.of(random);
    }

    /** Returns the scores of a person at the waves, whose true changes from the first wave are given. */
    double[] scores(double... changes) {
        double person = normal.sample() * StrictMath.sqrt(BETWEEN);
        return Arrays.stream(changes)
                .map(change -> MEAN + change + DEVIATION * (person + normal.sample() * StrictMath.sqrt(1 - BETWEEN)))
                .toArray();
    }

    /** Returns the score with mean 0 and standard deviation 1. */
    static double standardized(double score) {
        return (score - MEAN) / DEVIATION;
    }

    boolean isSuccess(double probability) {
        return random.nextDouble() < probability;
    }

    /** Returns the answers to the questions at each wave, with these scores. */
    List<String> answers(double... scores) {
        return Arrays.stream(scores)
                .mapToObj(score -> String.format(
                        Locale.ROOT, "%.4f,%s,%d", score, isSuccess(1 / 3.0) ? "yes" : "no", 1 + random.nextInt(5)))
                .toList();
    }

    /** Returns as many members of a community, who answer at every wave. */
    List<SimulatedMember> members(int count, String community, String group, double... changes) {
        List<SimulatedMember> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(new SimulatedMember(community, group, answers(scores(changes))));
        }
        return members;
    }
}
