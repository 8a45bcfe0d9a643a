package org.vpip.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.analysis.statistics.category.ContingencyTable;
import org.vpip.analysis.statistics.category.FisherExact;
import org.vpip.analysis.statistics.correlation.Correlation;
import org.vpip.analysis.statistics.correlation.KendallTau;
import org.vpip.analysis.statistics.group.IndependentGroups;
import org.vpip.analysis.statistics.group.MannWhitney;
import org.vpip.analysis.statistics.group.TwoSampleTTest;
import org.vpip.analysis.statistics.mixed.MixedModel;
import org.vpip.analysis.statistics.regression.ModelFormula;
import org.vpip.analysis.statistics.regression.ModelFrame;
import org.vpip.analysis.statistics.regression.ModelVariable;

/** Groups, tables, correlations and models of answers from 1 to 5, looked at in another order, unit or from the other side. */
class StatisticsSymmetryTest {

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    private static double[] answers(SplittableRandom random, int n) {
        return IntStream.range(0, n).mapToDouble(i -> 1 + random.nextInt(5)).toArray();
    }

    private static double[] moved(double[] values, double factor, double shift) {
        return Arrays.stream(values).map(value -> value * factor + shift).toArray();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mirrorsWhenTheTwoGroupsAreSwapped(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] first = answers(random, 2 + random.nextInt(12));
        double[] second = answers(random, 2 + random.nextInt(12));
        for (TwoSampleTTest test : TwoSampleTTest.values()) {
            test.test(first, second).ifPresent(result -> {
                TwoSampleTTest.TwoSampleTResult back = test.test(second, first).orElseThrow();
                assertThat(back.statistic()).isCloseTo(-result.statistic(), within(1e-12));
                assertThat(back.p()).isCloseTo(result.p(), within(1e-12));
                assertThat(test.test(moved(first, 8, 64), moved(second, 8, 64))
                                .orElseThrow()
                                .p())
                        .isCloseTo(result.p(), within(1e-11));
            });
        }
        MannWhitney one = MannWhitney.of(first, second).orElseThrow();
        MannWhitney other = MannWhitney.of(second, first).orElseThrow();
        assertThat(one.statistic() + other.statistic()).isEqualTo(one.pairs());
        assertThat(other.exactP().orElseThrow()).isCloseTo(one.exactP().orElseThrow(), within(1e-12));
        assertThat(other.shift()).isEqualTo(-one.shift() + 0.0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void doesNotDependOnTheOrderOfGroupsNorOnUnits(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<double[]> groups = List.of(answers(random, 6), answers(random, 9), answers(random, 5));
        List<double[]> others =
                List.of(moved(groups.get(2), 2, 32), moved(groups.get(0), 2, 32), moved(groups.get(1), 2, 32));
        double f =
                new IndependentGroups(groups).anova().orElseThrow().statistic().orElseThrow();
        assertThat(new IndependentGroups(others)
                        .anova()
                        .orElseThrow()
                        .statistic()
                        .orElseThrow())
                .isCloseTo(f, within(1e-10 * Math.max(1, f)));
        assertThat(new IndependentGroups(others).kruskalWallis().orElseThrow().p())
                .isCloseTo(
                        new IndependentGroups(groups)
                                .kruskalWallis()
                                .orElseThrow()
                                .p(),
                        within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void turnsItsSignWithOneSideAndKeepsItWhenSidesAreSwapped(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = answers(random, 15);
        double[] y = answers(random, 15);
        Correlation pearson = Correlation.pearson(x, y).orElseThrow();
        assertThat(Correlation.pearson(y, moved(x, -4, 100)).orElseThrow().coefficient())
                .isCloseTo(-pearson.coefficient(), within(1e-13));
        Correlation spearman = Correlation.spearman(x, y).orElseThrow();
        assertThat(Correlation.spearman(moved(y, 3, 1), x).orElseThrow().p().orElseThrow())
                .isCloseTo(spearman.p().orElseThrow(), within(1e-13));
        KendallTau kendall = KendallTau.of(x, y).orElseThrow();
        assertThat(KendallTau.of(y, moved(x, -1, 0)).orElseThrow().tau()).isCloseTo(-kendall.tau(), within(1e-14));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isTheSameForATableOnItsSide(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] table = new int[3][4];
        int[][] turned = new int[4][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 4; j++) {
                table[i][j] = random.nextInt(5);
                turned[j][i] = table[i][j];
            }
        }
        ContingencyTable one = ContingencyTable.of(table);
        ContingencyTable other = ContingencyTable.of(turned);
        assertThat(other.cramersV().orElseThrow()).isCloseTo(one.cramersV().orElseThrow(), within(1e-13));
        assertThat(FisherExact.p(other.counts()).orElseThrow())
                .isCloseTo(FisherExact.p(one.counts()).orElseThrow(), within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void fitsTheSameMixedModelWhateverTheOrderOfRowsAndTheOrigin(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] y = answers(random, 36);
        for (int i = 0; i < y.length; i++) {
            y[i] += i / 3 % 4;
        }
        MixedModel model = fit(y, 1, 0);
        MixedModel reversed = fit(y, -1, 0);
        MixedModel raised = fit(y, 1, 50);
        assertThat(reversed.logLikelihood()).isCloseTo(model.logLikelihood(), within(1e-8));
        assertThat(reversed.theta()).isCloseTo(model.theta(), within(1e-7));
        assertThat(raised.estimates()[0]).isCloseTo(model.estimates()[0] + 50, within(1e-8));
        assertThat(raised.residualVariance()).isCloseTo(model.residualVariance(), within(1e-8));
    }

    /** Twelve people, three waves; rows forwards or backwards. */
    private static MixedModel fit(double[] y, int direction, double shift) {
        int[] order = IntStream.range(0, y.length)
                .map(i -> direction > 0 ? i : y.length - 1 - i)
                .toArray();
        Map<String, ModelVariable> data = Map.of(
                "y",
                        new ModelVariable.NumericVariable(Arrays.stream(order)
                                .mapToDouble(i -> y[i] + shift)
                                .toArray()),
                "wave",
                        ModelVariable.CategoricalVariable.of(
                                Arrays.stream(order).mapToObj(i -> "" + i % 3).toList()),
                "id",
                        ModelVariable.CategoricalVariable.of(
                                Arrays.stream(order).mapToObj(i -> "p" + i / 3).toList()));
        ModelFrame frame = ModelFrame.of(ModelFormula.parse("y ~ wave + (1 | id)"), data);
        return MixedModel.fit(frame, MixedModel.LikelihoodType.RESTRICTED).orElseThrow();
    }
}
