package org.vpip.sample.community;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.vpip.sample.community.SimulatedRespondent.WaveResponse;

/**
 * Model of people, each with a lasting trait for every scale.
 *
 * <p>The level in a wave combines that trait, a momentary part and the planted shift, with variance 1. Confident and
 * less isolated people are more likely to answer.
 */
public final class RespondentModel {
    /** Correlation of a level between two waves. */
    private static final double STABILITY = 0.65;

    private RespondentModel() {}

    /** Draws a person of the planted change. */
    public static SimulatedRespondent draw(RandomStream random) {
        return draw(ChangeScenario.PLANTED, random);
    }

    /** Draws a person of the planted change who answers in every wave. */
    public static SimulatedRespondent drawComplete(RandomStream random) {
        return draw(ChangeScenario.PLANTED, (wave, outlook) -> true, random);
    }

    static SimulatedRespondent draw(ChangeScenario scenario, RandomStream random) {
        return draw(scenario, (wave, outlook) -> random.isSuccess(wave.responseProbability(outlook)), random);
    }

    private static SimulatedRespondent draw(
            ChangeScenario scenario, BiPredicate<SampleWave, Double> response, RandomStream random) {
        List<Double> traits = new ArrayList<>(ScaleModel.ALL.size());
        List<Boolean> applies = new ArrayList<>(ScaleModel.ALL.size());
        for (ScaleModel scale : ScaleModel.ALL) {
            traits.add(random.normal());
            double notApplicable = scale.nonresponse().notApplicable();
            applies.add(notApplicable == 0 || !random.isSuccess(notApplicable));
        }
        double outlook = trait(traits, ScaleModel.CONFIDENCE) - trait(traits, ScaleModel.ISOLATION);
        List<WaveResponse> responses = new ArrayList<>(SampleWave.ALL.size());
        for (SampleWave wave : SampleWave.ALL) {
            boolean responds = response.test(wave, outlook);
            responses.add(new WaveResponse(
                    responds ? answers(scenario.conditions(wave), traits, applies, random) : List.of()));
        }
        return new SimulatedRespondent(responses);
    }

    private static double trait(List<Double> traits, ScaleModel scale) {
        return traits.get(ScaleModel.ALL.indexOf(scale));
    }

    private static List<ScaleAnswers> answers(
            SampleWave conditions, List<Double> traits, List<Boolean> applies, RandomStream random) {
        List<ScaleAnswers> answers = new ArrayList<>(traits.size());
        for (int i = 0; i < traits.size(); i++) {
            ScaleModel scale = ScaleModel.ALL.get(i);
            double moment = Math.sqrt(1 - STABILITY) * random.normal();
            double level = Math.sqrt(STABILITY) * traits.get(i) + moment + scale.shift(conditions);
            answers.add(applies.get(i) ? scale.draw(level, random) : scale.notApplicable());
        }
        return answers;
    }
}
