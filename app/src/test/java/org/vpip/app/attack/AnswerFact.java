package org.vpip.app.attack;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.vpip.app.attack.survey.SurveyVariable;

/**
 * A published number about answers: the sum over some people of something that each answer has.
 *
 * @param kind of the number, the same for numbers that can be added
 * @param waves whose answers it is about
 * @param measure of the answers of one person at these waves
 * @param unit of which every measure is a multiple; 0 where there is none
 * @param isMean whether the limits are those of the mean
 */
record AnswerFact(
        String kind,
        Crowd crowd,
        SurveyVariable variable,
        List<String> waves,
        ToDoubleFunction<double[]> measure,
        double unit,
        boolean isMean,
        double low,
        double high) {
    private static final double EXACT = 1e-6;

    AnswerFact {
        waves = List.copyOf(waves);
    }

    /** Returns the least sum that agrees with the number, where it is known how many people it is about. */
    double lowSum() {
        double sum = isMean ? low * crowd.size() : low;
        return unit == 0 ? sum : Math.ceil(sum / unit - EXACT) * unit;
    }

    /** Returns the greatest sum that agrees with the number, where it is known how many people it is about. */
    double highSum() {
        double sum = isMean ? high * crowd.size() : high;
        return unit == 0 ? sum : Math.floor(sum / unit + EXACT) * unit;
    }
}
