package org.vpip.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.analysis.ReferenceTable;
import org.vpip.analysis.ReferenceTable.ReferenceRow;
import org.vpip.analysis.finding.details.WaveModelDetails.WaveContrast;
import org.vpip.analysis.finding.details.WaveModelDetails.WaveMean;
import org.vpip.analysis.statistics.mixed.FixedEffectTests.FixedEffectTTest;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;

/** {@code waves.R} beside {@code long.csv} wrote the expected values, by lme4, pbkrtest and emmeans. */
class WaveModelTest {
    private static List<WaveScore> scores(String study) {
        return ReferenceTable.rows("waves/long.csv", study).stream()
                .map(row -> new WaveScore(
                        new ParticipantId(row.text("person")),
                        new CommunityId(row.text("community")),
                        new WaveId(row.text("wave")),
                        row.number("score")))
                .toList();
    }

    private static List<WaveId> waves(List<WaveScore> scores) {
        return scores.stream().map(WaveScore::wave).distinct().sorted().toList();
    }

    private static WaveModel model(String study) {
        List<WaveScore> scores = scores(study);
        return WaveModel.fit(waves(scores), scores).orElseThrow();
    }

    private static void assertNumber(ReferenceRow row, String name, double actual, double relative) {
        double expected = row.number(name);
        assertThat(actual).as("%s in %s", name, row).isCloseTo(expected, within(1e-6 + relative * Math.abs(expected)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "complete",
                "leavers",
                "leavers_by_baseline",
                "newcomers",
                "two_waves",
                "two_communities",
                "four_communities",
                "four_people",
                "no_difference_between_people",
                "people_far_apart",
                "five_waves",
                "whole_numbers",
                "large_numbers",
                "three_people"
            })
    void fitsAsRDoes(String study) {
        WaveModel model = model(study);
        List<ReferenceRow> contrasts = ReferenceTable.rows("waves/contrasts.csv", study);
        List<WaveContrast> found = model.contrasts(true, true);
        assertThat(found).hasSameSizeAs(contrasts);
        for (ReferenceRow row : contrasts) {
            WaveContrast own = found.stream()
                    .filter(contrast -> row.text("contrast").equals(contrast.later() + "-" + contrast.earlier()))
                    .findFirst()
                    .orElseThrow();
            assertNumber(row, "difference", own.difference(), 1e-6);
            assertNumber(row, "low", own.interval().orElseThrow().low(), 1e-5);
            assertNumber(row, "high", own.interval().orElseThrow().high(), 1e-5);
            assertNumber(row, "holm", own.p().orElseThrow(), 1e-4);
            assertNumber(row, "share", model.shareBetween(), 1e-4);
        }
        List<ReferenceRow> means = ReferenceTable.rows("waves/means.csv", study);
        List<WaveMean> ours = model.means(true);
        IntStream.range(0, means.size()).forEach(wave -> {
            assertNumber(means.get(wave), "mean", ours.get(wave).estimate(), 1e-6);
            assertNumber(
                    means.get(wave),
                    "low",
                    ours.get(wave).interval().orElseThrow().low(),
                    1e-5);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"leavers", "four_communities", "no_difference_between_people"})
    void hasTheDegreesOfFreedomOfKenwardAndRoger(String study) {
        FixedEffectTTest change = model(study).change().orElseThrow();
        ReferenceRow row = ReferenceTable.rows("waves/contrasts.csv", study).stream()
                .filter(contrast -> contrast.text("contrast").equals("t2-t0"))
                .findFirst()
                .orElseThrow();

        assertNumber(row, "df", change.degreesOfFreedom(), 1e-4);
        assertNumber(row, "p", change.p(), 1e-4);
    }

    @Test
    void hasNoModelWithoutPeopleSeenTwice() {
        List<WaveScore> once = scores("two_waves").stream()
                .filter(score -> score.wave().value().equals("t0")
                        == (score.person().value().hashCode() % 2 == 0))
                .toList();

        assertThat(WaveModel.fit(waves(once), once)).isEmpty();
    }

    @Test
    void hasNoModelIfNothingVaries() {
        List<WaveScore> constant = scores("complete").stream()
                .map(score -> new WaveScore(score.person(), score.community(), score.wave(), 3))
                .toList();

        assertThat(WaveModel.fit(waves(constant), constant)).isEmpty();
    }

    @Test
    void countsCommunities() {
        assertThat(model("four_communities").communities()).isEqualTo(4);
        assertThat(model("complete").communities()).isEqualTo(1);
    }
}
