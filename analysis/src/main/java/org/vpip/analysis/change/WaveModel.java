package org.vpip.analysis.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.details.WaveModelDetails.WaveContrast;
import org.vpip.analysis.finding.details.WaveModelDetails.WaveMean;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.PValueAdjustment;
import org.vpip.analysis.statistics.mixed.FixedEffectTests;
import org.vpip.analysis.statistics.mixed.FixedEffectTests.FixedEffectTTest;
import org.vpip.analysis.statistics.mixed.KenwardRoger;
import org.vpip.analysis.statistics.mixed.MixedModel;
import org.vpip.analysis.statistics.mixed.MixedModel.LikelihoodType;
import org.vpip.analysis.statistics.mixed.PersonModel;
import org.vpip.analysis.statistics.mixed.RandomSlopeModel;
import org.vpip.analysis.statistics.mixed.ReferenceGrid;
import org.vpip.analysis.statistics.regression.ModelFormula;
import org.vpip.analysis.statistics.regression.ModelFrame;
import org.vpip.analysis.statistics.regression.ModelVariable;
import org.vpip.analysis.statistics.regression.ModelVariable.CategoricalVariable;
import org.vpip.analysis.statistics.regression.ModelVariable.NumericVariable;
import org.vpip.instruments.response.WaveId;

/**
 * The mixed model score = wave + community + person + error: waves and communities as categories, people as random effects, by
 * restricted likelihood; standard errors and degrees of freedom by Kenward and Roger. People differ in level; from three waves and 30
 * people with two scores, in their rise from wave to wave, too. R: {@code lmer(score ~ wave + community + (1 | person))}, or {@code (1 +
 * time | person)} with 0, 1, 2 … for the waves; {@code emmeans(lmer.df = "kenward-roger")}.
 */
final class WaveModel {
    private static final String WAVE = "wave";
    private static final int SLOPE_WAVES = 3;
    private static final int SLOPE_PEOPLE = 30;

    private final List<WaveId> waves;
    private final ModelFrame frame;
    private final PersonModel model;
    private final FixedEffectTests tests;
    private final PersonEffects effects;
    private final ReferenceGrid grid;

    private WaveModel(
            List<WaveId> waves, ModelFrame frame, PersonModel model, FixedEffectTests tests, PersonEffects effects) {
        this.waves = waves;
        this.frame = frame;
        this.model = model;
        this.tests = tests;
        this.effects = effects;
        this.grid = new ReferenceGrid(frame);
    }

    /** Random effects of people. */
    enum PersonEffects {
        INTERCEPT("a random intercept"),
        INTERCEPT_AND_SLOPE("a random intercept and slope over the waves"),
        /** The slopes do not vary, depend on the intercepts entirely, or cannot be estimated. */
        SLOPE_NOT_ESTIMATED("a random intercept (a random slope was singular or did not converge)");

        private final String words;

        PersonEffects(String words) {
            this.words = words;
        }

        /** Returns the words of a rule. */
        String words() {
            return words;
        }
    }

    /**
     * Fits the model; empty without people who have two scores, and where nothing varies within people. Without slopes if these are
     * singular or do not converge.
     *
     * @param waves each with one score or more
     */
    static Optional<WaveModel> fit(List<WaveId> waves, List<WaveScore> scores) {
        ModelFrame frame = frame(waves, scores);
        if (waves.size() < SLOPE_WAVES || repeated(frame) < SLOPE_PEOPLE) {
            return withIntercept(waves, frame, PersonEffects.INTERCEPT);
        }
        double[] times = Arrays.stream(((CategoricalVariable) frame.variable(WAVE)).codes())
                .asDoubleStream()
                .toArray();
        return RandomSlopeModel.fit(frame, times)
                .filter(model -> !model.isSingular())
                .flatMap(model -> KenwardRoger.of(model)
                        .map(tests -> new WaveModel(waves, frame, model, tests, PersonEffects.INTERCEPT_AND_SLOPE)))
                .or(() -> withIntercept(waves, frame, PersonEffects.SLOPE_NOT_ESTIMATED));
    }

    private static Optional<WaveModel> withIntercept(List<WaveId> waves, ModelFrame frame, PersonEffects effects) {
        return MixedModel.fit(frame, LikelihoodType.RESTRICTED)
                .flatMap(model ->
                        KenwardRoger.of(model).map(tests -> new WaveModel(waves, frame, model, tests, effects)));
    }

    /** Returns the number of people with two scores or more. */
    private static long repeated(ModelFrame frame) {
        return Arrays.stream(frame.groups())
                .boxed()
                .collect(Collectors.groupingBy(person -> person, Collectors.counting()))
                .values()
                .stream()
                .filter(count -> count > 1)
                .count();
    }

    private static ModelFrame frame(List<WaveId> waves, List<WaveScore> scores) {
        boolean several = scores.stream().map(WaveScore::community).distinct().count() > 1;
        Map<String, ModelVariable> columns = new LinkedHashMap<>();
        columns.put(
                "score",
                new NumericVariable(
                        scores.stream().mapToDouble(WaveScore::score).toArray()));
        columns.put(
                WAVE,
                new CategoricalVariable(
                        waves.stream().map(WaveId::value).toList(),
                        scores.stream()
                                .mapToInt(score -> waves.indexOf(score.wave()))
                                .toArray()));
        columns.put(
                "person",
                CategoricalVariable.of(
                        scores.stream().map(score -> score.person().value()).toList()));
        columns.put(
                "community",
                CategoricalVariable.of(
                        scores.stream().map(score -> score.community().value()).toList()));
        return ModelFrame.of(
                ModelFormula.parse("score ~ wave" + (several ? " + community" : "") + " + (1 | person)"), columns);
    }

    PersonEffects effects() {
        return effects;
    }

    double shareBetween() {
        return model.intraclassCorrelation();
    }

    /** Returns the last wave minus the first; empty where the model cannot estimate it. */
    Optional<FixedEffectTTest> change() {
        return contrast(0, waves.size() - 1);
    }

    private Optional<FixedEffectTTest> contrast(int earlier, int later) {
        return test(ReferenceGrid.difference(grid.mean(WAVE, later), grid.mean(WAVE, earlier)));
    }

    private Optional<FixedEffectTTest> test(double[] weights) {
        return model.hypothesis(weights).flatMap(tests::t);
    }

    /** Returns the mean of each wave that the model can estimate. */
    List<WaveMean> means(boolean hasInterval) {
        double[] response = frame.response();
        int[] codes = ((CategoricalVariable) frame.variable(WAVE)).codes();
        return IntStream.range(0, waves.size())
                .boxed()
                .flatMap(wave -> test(grid.mean(WAVE, wave)).stream().map(mean -> {
                    double[] own = IntStream.range(0, codes.length)
                            .filter(row -> codes[row] == wave)
                            .mapToDouble(row -> response[row])
                            .toArray();
                    return new WaveMean(
                            waves.get(wave),
                            own.length,
                            Moments.meanOf(own),
                            mean.estimate(),
                            only(mean.interval(), hasInterval));
                }))
                .toList();
    }

    /** Returns each two waves, with p adjusted by Holm. */
    List<WaveContrast> contrasts(boolean hasInterval, boolean hasTest) {
        List<int[]> pairs = new ArrayList<>();
        List<FixedEffectTTest> found = new ArrayList<>();
        for (int earlier = 0; earlier < waves.size(); earlier++) {
            for (int later = earlier + 1; later < waves.size(); later++) {
                int[] pair = {earlier, later};
                contrast(earlier, later).ifPresent(test -> {
                    pairs.add(pair);
                    found.add(test);
                });
            }
        }
        double[] adjusted = PValueAdjustment.HOLM.adjust(
                found.stream().mapToDouble(FixedEffectTTest::p).toArray());
        return IntStream.range(0, pairs.size())
                .mapToObj(at -> new WaveContrast(
                        waves.get(pairs.get(at)[0]),
                        waves.get(pairs.get(at)[1]),
                        found.get(at).estimate(),
                        only(found.get(at).interval(), hasInterval),
                        hasTest ? OptionalDouble.of(adjusted[at]) : OptionalDouble.empty()))
                .toList();
    }

    private static Optional<Interval> only(Interval interval, boolean isKept) {
        return isKept ? Optional.of(interval) : Optional.empty();
    }

    /** Returns the number of communities in the model. */
    int communities() {
        return frame.formula().variables().contains("community")
                ? (int) Arrays.stream(((CategoricalVariable) frame.variable("community")).codes())
                        .distinct()
                        .count()
                : 1;
    }
}
