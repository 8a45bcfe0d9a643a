package org.vpip.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Paired statistics against R 4.2.2; the calls stand in each case's source.md. Tolerance: relative 1e-8, as there. */
class PairedReferenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"paired-anorexia-family", "paired-btheb-2months", "paired-n3", "paired-shoes", "paired-sleep"})
    void givesRsPairedTTest(String name) {
        ReferenceCase reference = new ReferenceCase(name);
        double[][] pairs = reference.pairs();
        JsonNode expected = reference.expected().get("paired_t");

        PairedTTest.Result result =
                PairedTTest.withDefaults().test(pairs[0], pairs[1]).orElseThrow();

        near(result.statistic(), expected.get("t"));
        near(result.degreesOfFreedom(), expected.get("df"));
        near(result.p(), expected.get("p_two_sided"));
        near(result.interval().low(), expected.get("ci95_low"));
        near(result.interval().high(), expected.get("ci95_high"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"paired-anorexia-family", "paired-btheb-2months", "paired-n3", "paired-shoes", "paired-sleep"})
    void givesRsWilcoxonOnPlainDifferences(String name) {
        ReferenceCase reference = new ReferenceCase(name);
        compareWilcoxon(reference, Differences.PLAIN, reference.expected().get("wilcoxon_signed_rank"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"paired-anorexia-family", "paired-btheb-2months", "paired-n3", "paired-shoes", "paired-sleep"})
    void givesRsWilcoxonWithDigitsRankWhereRoundingNoiseHidesTies(String name) {
        ReferenceCase reference = new ReferenceCase(name);
        JsonNode expected = reference.expected();
        boolean matters = expected.has("wilcoxon_signed_rank_tie_safe");
        compareWilcoxon(
                reference,
                Differences.TIE_SAFE,
                expected.get(matters ? "wilcoxon_signed_rank_tie_safe" : "wilcoxon_signed_rank"));
    }

    private static void compareWilcoxon(ReferenceCase reference, Differences differences, JsonNode expected) {
        double[][] pairs = reference.pairs();
        WilcoxonSignedRank.Result result = WilcoxonSignedRank.withDefaults()
                .with(differences)
                .test(pairs[0], pairs[1])
                .orElseThrow();

        near(result.statistic(), expected.get("W_plus"));
        near(result.p(), expected.get("p_recommended"));
        near(result.zeros(), expected.get("n_zero"));
        assertThat(result.tied())
                .isEqualTo(expected.get("has_ties_in_abs_differences").asBoolean());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"paired-anorexia-family", "paired-btheb-2months", "paired-n3", "paired-shoes", "paired-sleep"})
    void givesTheEffectSizesOfTheReference(String name) {
        ReferenceCase reference = new ReferenceCase(name);
        double[][] pairs = reference.pairs();
        JsonNode expected = reference.expected().get("effect_sizes");

        StandardizedChange change = StandardizedChange.of(pairs[0], pairs[1]);

        near(change.dz().orElseThrow(), expected.get("d_z"));
        near(change.gz().orElseThrow(), expected.get("g_z"));
        near(change.dav().orElseThrow(), expected.get("d_av_mean_of_sds"));
        near(change.gav().orElseThrow(), expected.get("g_av_mean_of_sds"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"paired-anorexia-family", "paired-btheb-2months", "paired-n3", "paired-shoes", "paired-sleep"})
    void givesMeansAndDeviations(String name) {
        ReferenceCase reference = new ReferenceCase(name);
        double[][] pairs = reference.pairs();
        JsonNode expected = reference.expected().get("descriptives");

        near(Moments.mean(pairs[0]).orElseThrow(), expected.get("mean_pre"));
        near(Moments.mean(pairs[1]).orElseThrow(), expected.get("mean_post"));
        near(Moments.standardDeviation(pairs[0]).orElseThrow(), expected.get("sd_pre"));
        near(Moments.standardDeviation(pairs[1]).orElseThrow(), expected.get("sd_post"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"paired-anorexia-family", "paired-btheb-2months", "paired-shoes", "paired-sleep"})
    void givesTheBcaLimitsForGivenReplicates(String name) {
        ReferenceCase reference = new ReferenceCase(name);
        double[] differences =
                Differences.PLAIN.of(reference.pairs()[0], reference.pairs()[1]);
        JsonNode expected = reference.expected().get("bca_bootstrap_mean_difference");
        double acceleration = BcaBootstrap.acceleration(deleteOneMeans(differences));
        double[] replicates = reference.column("bootstrap_means.csv", "mean_difference");

        Interval interval = BcaBootstrap.withSeed(1)
                .interval(sum(differences) / differences.length, replicates, acceleration)
                .orElseThrow();

        near(acceleration, expected.get("jackknife_acceleration"));
        near(interval.low(), expected.get("from_given_replicates").get("ci95_low"));
        near(interval.high(), expected.get("from_given_replicates").get("ci95_high"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"paired-anorexia-family", "paired-btheb-2months", "paired-shoes", "paired-sleep"})
    void findsTheLimitsOfManyReplicatesWithItsOwnChance(String name) {
        ReferenceCase reference = new ReferenceCase(name);
        double[] differences =
                Differences.PLAIN.of(reference.pairs()[0], reference.pairs()[1]);
        JsonNode expected =
                reference.expected().get("bca_bootstrap_mean_difference").get("high_replicate_reference");
        Offset<Double> tolerance =
                Offset.offset(expected.get("absolute_tolerance").asDouble());

        Interval interval = BcaBootstrap.withSeed(20260314)
                .withResamples(200_000)
                .interval(differences.length, positions -> {
                    double sum = 0;
                    for (int position : positions) {
                        sum += differences[position];
                    }
                    return sum / positions.length;
                })
                .orElseThrow();

        assertThat(interval.low()).isCloseTo(expected.get("ci95_low").asDouble(), tolerance);
        assertThat(interval.high()).isCloseTo(expected.get("ci95_high").asDouble(), tolerance);
    }

    private static double[] deleteOneMeans(double[] values) {
        double[] means = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            means[i] = (sum(values) - values[i]) / (values.length - 1);
        }
        return means;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static void near(double actual, JsonNode expected) {
        double value = expected.asDouble();
        assertThat(actual).isCloseTo(value, Offset.offset(Math.max(1e-10, Math.abs(value) * 1e-8)));
    }
}
