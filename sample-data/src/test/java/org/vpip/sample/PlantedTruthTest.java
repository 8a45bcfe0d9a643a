package org.vpip.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.sample.community.AdviceNetwork.AdviceTie;
import org.vpip.sample.community.SampleWave;
import org.vpip.sample.community.ScaleModel;
import org.vpip.sample.community.SimulatedCommunity;
import org.vpip.sample.community.SimulatedRespondent;

class PlantedTruthTest {
    private static final int COMMUNITIES = 2_000;
    private static final List<SimulatedCommunity> DRAWN = LongStream.range(0, COMMUNITIES)
            .mapToObj(seed -> SampleStudy.withSeed(seed).community())
            .toList();
    private static final PlantedTruth TRUTH = PlantedTruth.instance();

    static List<ScaleModel> scales() {
        return ScaleModel.ALL;
    }

    @Test
    void whatWasNotPlantedIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> TRUTH.value("expected_change", "se", "t1 t2"));
        assertThatIllegalArgumentException().isThrownBy(() -> TRUTH.value("expected_change", "none", "t0 t1"));
    }

    @ParameterizedTest
    @MethodSource("scales")
    void plantedChangesAgreeWithTheMeanOverManyCommunities(ScaleModel scale) {
        assertAgrees(scale, SampleWave.T1);
        assertAgrees(scale, SampleWave.T2);
    }

    /** Within four standard errors of the difference of two independent simulations. */
    private static void assertAgrees(ScaleModel scale, SampleWave after) {
        double[] means = DRAWN.stream()
                .mapToDouble(community -> meanChange(community, scale, after))
                .toArray();
        String waves = "t0 " + after.id();
        double ofCommunities = standardDeviation(means) / Math.sqrt(COMMUNITIES);
        double ofTruth = TRUTH.value("expected_change_mc_error", scale.id(), waves);
        assertThat(mean(means))
                .as(scale.id() + " " + waves)
                .isCloseTo(
                        TRUTH.value("expected_change", scale.id(), waves),
                        within(4 * Math.hypot(ofCommunities, ofTruth)));
    }

    private static double meanChange(SimulatedCommunity community, ScaleModel scale, SampleWave after) {
        return community
                .respondents()
                .flatMapToDouble(person -> person.change(scale, SampleWave.T0, after).stream())
                .average()
                .orElseThrow();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double standardDeviation(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1));
    }

    @ParameterizedTest
    @MethodSource("scales")
    void intervalsOfTwoStandardErrorsCoverTheTruth(ScaleModel scale) {
        double truth = TRUTH.value("expected_change", scale.id(), "t0 t1");
        Predicate<SimulatedCommunity> contains = community -> {
            double[] changes = community
                    .respondents()
                    .flatMapToDouble(person -> person.change(scale, SampleWave.T0, SampleWave.T1).stream())
                    .toArray();
            double error = standardDeviation(changes) / Math.sqrt(changes.length);
            return Math.abs(mean(changes) - truth) <= 2.04 * error;
        };
        double covered = DRAWN.stream().filter(contains).count() / (double) COMMUNITIES;
        assertThat(covered).isBetween(0.935, 0.965);
    }

    @Test
    void changesAreOfTheSizeTheSampleIsMeantToShow() {
        assertThat(standardized("se")).isBetween(0.45, 0.6);
        assertThat(standardized("plan")).isBetween(0.15, 0.35);
        assertThat(standardized("com")).isBetween(0.0, 0.1);
        assertThat(standardized("iso")).isBetween(-0.5, -0.3);
    }

    /** In standard deviations of the score at t0. */
    private static double standardized(String id) {
        ScaleModel scale = ScaleModel.ALL.stream()
                .filter(model -> model.id().equals(id))
                .findFirst()
                .orElseThrow();
        double[] start = DRAWN.stream()
                .flatMap(SimulatedCommunity::respondents)
                .flatMapToDouble(person -> person.score(scale, SampleWave.T0).stream())
                .toArray();
        return TRUTH.value("expected_change", id, "t0 t1") / standardDeviation(start);
    }

    @ParameterizedTest
    @MethodSource("scales")
    void scalesAreAsReliableAsShortScalesUsuallyAre(ScaleModel scale) {
        assertThat(TRUTH.value("reliability", scale.id(), "t0")).isBetween(0.7, 0.9);
    }

    @Test
    void shareWithBothScoresAgreesWithTheCommunities() {
        Predicate<SimulatedRespondent> both = person ->
                person.change(ScaleModel.PLANNING, SampleWave.T0, SampleWave.T1).isPresent();
        double share = DRAWN.stream()
                        .flatMap(SimulatedCommunity::respondents)
                        .filter(both)
                        .count()
                / (48.0 * COMMUNITIES);
        assertThat(share).isCloseTo(TRUTH.value("share_with_both_scores", "plan", "t0 t1"), within(0.007));
    }

    @Test
    void expectedNetworksAgreeWithTheCommunities() {
        for (SampleWave wave : SampleWave.WITH_NETWORK) {
            double ties = count(wave, tie -> true);
            double across =
                    count(wave, tie -> !tie.from().sector().equals(tie.to().sector()));
            double observedPairs = 47 * (double) answers(wave);
            assertThat(ties / observedPairs)
                    .isCloseTo(TRUTH.value("expected_density", "advice", wave.id()), within(0.001));
            assertThat(across / ties)
                    .isCloseTo(TRUTH.value("expected_cross_sector_share", "advice", wave.id()), within(0.005));
        }
    }

    private static long count(SampleWave wave, Predicate<AdviceTie> counted) {
        return DRAWN.stream()
                .flatMap(community -> community.network().ties().stream())
                .filter(tie -> tie.wave() == wave && counted.test(tie))
                .count();
    }

    private static long answers(SampleWave wave) {
        return DRAWN.stream()
                .flatMap(SimulatedCommunity::respondents)
                .filter(person -> person.hasAnswered(wave))
                .count();
    }
}
