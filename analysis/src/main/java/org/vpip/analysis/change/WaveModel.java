package org.vpip.analysis.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.details.CommunityEffects;
import org.vpip.analysis.finding.details.WaveModelDetails.WaveContrast;
import org.vpip.analysis.finding.details.WaveModelDetails.WaveMean;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.PValueAdjustment;
import org.vpip.analysis.statistics.mixed.FixedEffectTests.FixedEffectTTest;
import org.vpip.analysis.statistics.mixed.ReferenceGrid;
import org.vpip.instruments.response.WaveId;

/**
 * The mixed model score = wave + community + person + error: waves as categories, people as random effects, by restricted
 * likelihood; standard errors and degrees of freedom by Kenward and Roger.
 *
 * <p>Two to four communities are fixed effects. From five they are random, and so are communities by wave: the interval of a change
 * then allows for communities that change differently. People differ in level; from three waves and 10 people with two scores, in
 * their rise from wave to wave, too. {@link WaveFit} leaves out what has no variance. R: {@code lmer(score ~ wave + (1 | community) + (1 |
 * community:wave) + (1 | person))}, or {@code (1 + time | person)} with 0, 1, 2 … for the waves; {@code emmeans(lmer.df =
 * "kenward-roger")}.
 */
final class WaveModel {
    private static final String WAVE = WaveRows.WAVE;

    private final WaveRows rows;
    private final WaveFit fit;
    private final ReferenceGrid grid;

    private WaveModel(WaveRows rows, WaveFit fit) {
        this.rows = rows;
        this.fit = fit;
        this.grid = new ReferenceGrid(fit.frame());
    }

    /**
     * Fits the model; empty without people who have two scores, and where nothing varies within people, or, from five
     * communities, in each of them all change alike.
     *
     * @param waves each with one score or more
     */
    static Optional<WaveModel> fit(List<WaveId> waves, List<WaveScore> scores) {
        WaveRows rows = new WaveRows(waves, scores);
        return WaveFit.of(rows).map(fit -> new WaveModel(rows, fit));
    }

    PersonEffects people() {
        return fit.people();
    }

    CommunityEffects communityEffects() {
        return fit.communities();
    }

    /** Returns the number of communities with a score. */
    int communities() {
        return rows.communities();
    }

    double shareBetween() {
        return fit.model().intraclassCorrelation();
    }

    /** Returns the last wave minus the first; empty where the model cannot estimate it. */
    Optional<FixedEffectTTest> change() {
        return contrast(0, rows.waves().size() - 1);
    }

    private Optional<FixedEffectTTest> contrast(int earlier, int later) {
        return test(ReferenceGrid.difference(grid.mean(WAVE, later), grid.mean(WAVE, earlier)));
    }

    private Optional<FixedEffectTTest> test(double[] weights) {
        return fit.model().hypothesis(weights).flatMap(fit.tests()::t);
    }

    /** Returns the mean of each wave that the model can estimate. */
    List<WaveMean> means(boolean hasInterval) {
        List<WaveId> waves = rows.waves();
        return IntStream.range(0, waves.size())
                .boxed()
                .flatMap(wave -> test(grid.mean(WAVE, wave)).stream().map(mean -> {
                    double[] own = rows.scores().stream()
                            .filter(score -> score.wave().equals(waves.get(wave)))
                            .mapToDouble(WaveScore::score)
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
        List<WaveId> waves = rows.waves();
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
}
