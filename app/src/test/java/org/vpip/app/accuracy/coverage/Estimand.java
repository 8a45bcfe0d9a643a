package org.vpip.app.accuracy.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.vpip.app.accuracy.situation.SimulatedFolder.SimulatedQuestion;

/**
 * A value that a method of the plan estimates with an interval, from answers of which it is the truth.
 *
 * <p>The three scores of a model: a person, normal with variance 1, an error with variance 0.64 at each wave, and a rise of 0.25 from
 * wave to wave. Each person leaves after the first wave, and again after the second, with a probability that falls with the first
 * score, from about one in two at −1.5 to one in twenty at 1.5.
 *
 * <p>In six communities no one leaves, and the members of a community have an effect in common at each wave, normal with a
 * standard deviation of 0.3, beside one of 0.5 at all waves. The share is that of first scores above 0. The truth is that of all
 * communities from which these were drawn.
 */
public enum Estimand {
    MEAN_NORMAL("mean", "normal", 0) {
        @Override
        List<String> answers(UniformRandomProvider random, double... community) {
            return once(number(normal(random)));
        }
    },
    MEAN_LIKERT("mean", "answers from 1 to 5", 3.15) {
        @Override
        List<String> answers(UniformRandomProvider random, double... community) {
            double u = random.nextDouble();
            return once(number(u < 0.1 ? 1 : u < 0.3 ? 2 : u < 0.6 ? 3 : u < 0.85 ? 4 : 5));
        }
    },
    MEAN_SKEWED("mean", "exponential", 1) {
        @Override
        List<String> answers(UniformRandomProvider random, double... community) {
            return once(number(ZigguratSampler.Exponential.of(random).sample()));
        }
    },
    SHARE_TENTH("share", "true share 10 %", 0.1) {
        @Override
        List<String> answers(UniformRandomProvider random, double... community) {
            return yes(random);
        }
    },
    SHARE_THIRD("share", "true share 30 %", 0.3) {
        @Override
        List<String> answers(UniformRandomProvider random, double... community) {
            return yes(random);
        }
    },
    SHARE_HALF("share", "true share 50 %", 0.5) {
        @Override
        List<String> answers(UniformRandomProvider random, double... community) {
            return yes(random);
        }
    },
    MODEL_EQUAL("model_over_waves", "low scorers leave, all rise alike", 0.5) {
        @Override
        List<String> answers(UniformRandomProvider random, double... community) {
            return panel(random, 0);
        }
    },
    MODEL_UNEQUAL("model_over_waves", "low scorers leave, rises differ (SD 0.8)", 0.5) {
        @Override
        List<String> answers(UniformRandomProvider random, double... community) {
            return panel(random, 0.4);
        }
    },
    MEAN_SIX("mean", 6, 0),
    SHARE_SIX("share", 6, 0.5) {
        @Override
        List<String> answers(UniformRandomProvider random, double... community) {
            return once(clustered(random, community)[0] > 0 ? "yes" : "no");
        }
    },
    CHANGE_SIX("mean_change", 6, 0.5),
    MODEL_SIX("model_over_waves", 6, 0.5);

    /** Waves of the studies. */
    public static final int WAVES = 3;

    private static final Map<String, String> WAVES_ASKED =
            Map.of("model_over_waves", "t0 t1 t2", "mean_change", "t0 t2");
    private static final double STEP = 0.25;
    private static final double ERROR = 0.8;

    private static final double COMMUNITY = 0.5;
    private static final double COMMUNITY_AT_WAVE = 0.3;

    private final String method;
    private final String distribution;
    private final int communities;
    private final double truth;

    /** Of people of one community. */
    Estimand(String method, String distribution, double truth) {
        this(method, distribution, 1, truth);
    }

    /** Of people of several communities that differ. */
    Estimand(String method, int communities, double truth) {
        this(method, communities + " communities that differ", communities, truth);
    }

    Estimand(String method, String distribution, int communities, double truth) {
        this.method = method;
        this.distribution = distribution;
        this.communities = communities;
        this.truth = truth;
    }

    /**
     * Draws the answers of a person to the question, by wave; blank where there is none.
     *
     * @param community the effects of the person's community by wave; none where there is one community alone
     */
    List<String> answers(UniformRandomProvider random, double... community) {
        return Arrays.stream(clustered(random, community))
                .mapToObj(Estimand::number)
                .toList();
    }

    /** Draws the effects of a community, by wave; none where it is the only one. */
    double[] community(UniformRandomProvider random) {
        if (communities == 1) {
            return new double[0];
        }
        double level = COMMUNITY * normal(random);
        return IntStream.range(0, WAVES)
                .mapToDouble(wave -> level + COMMUNITY_AT_WAVE * normal(random))
                .toArray();
    }

    /** Returns the number of communities, to which people belong in turn. */
    public int communities() {
        return communities;
    }

    public String method() {
        return method;
    }

    public String distribution() {
        return distribution;
    }

    public double truth() {
        return truth;
    }

    /** Returns the name of the question and of the row of the plan. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    SimulatedQuestion question() {
        return new SimulatedQuestion(id(), method.equals("share") ? "select_one yesno" : "decimal");
    }

    String row() {
        String waves = WAVES_ASKED.getOrDefault(method, "t0");
        String parameters = method.equals("share") ? "choices=yes" : "";
        return "%s,item:%s,%s,%s,exploratory,,up,,,,%s".formatted(id(), id(), method, waves, parameters);
    }

    List<String> yes(UniformRandomProvider random) {
        return once(random.nextDouble() < truth ? "yes" : "no");
    }

    private static List<String> once(String answer) {
        return List.of(answer, "", "");
    }

    private static double normal(UniformRandomProvider random) {
        return ZigguratSampler.NormalizedGaussian.of(random).sample();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** Draws the scores of a person who may leave. */
    private static List<String> panel(UniformRandomProvider random, double deviationOfSlope) {
        double person = normal(random);
        double slope = STEP + deviationOfSlope * normal(random);
        double[] scores = IntStream.range(0, WAVES)
                .mapToDouble(wave -> person + ERROR * normal(random) + slope * wave)
                .toArray();
        double stays = 1 / (1 + StrictMath.exp(-(1.5 + scores[0])));
        int seen = random.nextDouble() >= stays ? 1 : random.nextDouble() >= stays ? 2 : WAVES;
        String[] answers = Arrays.stream(scores).mapToObj(Estimand::number).toArray(String[]::new);
        Arrays.fill(answers, seen, WAVES, "");
        return List.of(answers);
    }

    /** Draws the scores of a person of a community with effects, by wave. */
    private static double[] clustered(UniformRandomProvider random, double... community) {
        double person = normal(random);
        return IntStream.range(0, WAVES)
                .mapToDouble(wave -> person + ERROR * normal(random) + STEP * wave + community[wave])
                .toArray();
    }
}
