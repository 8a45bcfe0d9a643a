package org.vpip.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.analysis.ReferenceTable;
import org.vpip.analysis.ReferenceTable.ReferenceRow;
import org.vpip.analysis.finding.details.WaveModelDetails.WaveContrast;
import org.vpip.analysis.finding.details.WaveModelDetails.WaveMean;
import org.vpip.analysis.statistics.mixed.FixedEffectTests.FixedEffectTTest;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;

/** {@code slopes.R} beside {@code long.csv} wrote the expected values, by lme4, pbkrtest and emmeans. */
class WaveSlopeTest {
    private static List<WaveScore> scores(String study) {
        return ReferenceTable.rows("slopes/long.csv", study).stream()
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

    private static WaveModel model(List<WaveScore> scores) {
        return WaveModel.fit(waves(scores), scores).orElseThrow();
    }

    private static void assertNumber(ReferenceRow row, String name, double actual, double tolerance) {
        assertThat(actual).as("%s in %s", name, row).isCloseTo(row.number(name), within(tolerance));
    }

    private static ReferenceRow row(String study, String contrast) {
        return ReferenceTable.rows("slopes/contrasts.csv", study).stream()
                .filter(row -> row.text("contrast").equals(contrast))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thirty_people",
                "twenty_nine_people",
                "one_seen_once",
                "twenty_nine_and_many_once",
                "leavers",
                "four_waves_with_gaps",
                "five_waves",
                "newcomers",
                "rises_alike",
                "slopes_hardly_differ",
                "slopes_follow_starts",
                "slopes_are_starts",
                "starts_alike",
                "people_far_apart",
                "slopes_far_apart",
                "whole_numbers",
                "large_numbers",
                "two_patterns",
                "mostly_seen_once",
                "two_communities",
                "four_communities",
                "two_waves",
                "eleven_people",
                "ten_people",
                "nine_people",
                "ten_and_many_once",
                "nine_and_many_once",
                "ten_rise_alike",
                "ten_rise_equally",
                "twenty_rise_equally",
                "ten_seen_twice_or_thrice",
                "ten_over_four_waves",
                "ten_leavers",
                "twelve_in_two_communities"
            })
    void fitsAsRDoes(String study) {
        List<WaveScore> scores = scores(study);
        WaveModel model = model(scores);
        for (WaveContrast own : model.contrasts(true, true)) {
            ReferenceRow row = row(study, own.later() + "-" + own.earlier());
            double error = row.number("error");
            assertNumber(row, "difference", own.difference(), 1e-6 * error);
            assertNumber(row, "low", own.interval().orElseThrow().low(), 1e-5 * error);
            assertNumber(row, "high", own.interval().orElseThrow().high(), 1e-5 * error);
            assertNumber(row, "holm", own.p().orElseThrow(), 1e-5);
            assertNumber(row, "share", model.shareBetween(), 1e-5);
            assertThat(model.people()).isEqualTo(PersonEffects.valueOf(row.text("effects")));
        }
        List<WaveId> waves = waves(scores);
        FixedEffectTTest change = model.change().orElseThrow();
        ReferenceRow last = row(study, waves.get(waves.size() - 1) + "-t0");
        assertNumber(last, "error", change.standardError(), 1e-5 * change.standardError());
        assertNumber(last, "df", change.degreesOfFreedom(), 1e-3 * change.degreesOfFreedom());
    }

    @ParameterizedTest
    @ValueSource(strings = {"leavers", "newcomers", "four_communities", "large_numbers"})
    void hasTheMeansOfR(String study) {
        List<WaveMean> means = model(scores(study)).means(true);
        List<ReferenceRow> rows = ReferenceTable.rows("slopes/means.csv", study);
        assertThat(means).hasSameSizeAs(rows);
        for (int wave = 0; wave < rows.size(); wave++) {
            double tolerance =
                    1e-5 * (rows.get(wave).number("high") - rows.get(wave).number("low"));
            assertNumber(rows.get(wave), "mean", means.get(wave).estimate(), tolerance);
            assertNumber(
                    rows.get(wave),
                    "low",
                    means.get(wave).interval().orElseThrow().low(),
                    tolerance);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "eleven_people, INTERCEPT_AND_SLOPE",
        "ten_people, INTERCEPT_AND_SLOPE",
        "ten_and_many_once, INTERCEPT_AND_SLOPE",
        "nine_people, INTERCEPT",
        "nine_and_many_once, INTERCEPT",
        "ten_rise_equally, SLOPE_NOT_ESTIMATED"
    })
    void hasSlopesFromTenPeopleWithTwoScores(String study, PersonEffects effects) {
        assertThat(model(scores(study)).people()).isEqualTo(effects);
    }

    @Test
    void doesNotDependOnTheOrderOfScores() {
        List<WaveScore> scores = scores("four_waves_with_gaps");
        List<WaveScore> shuffled = new ArrayList<>(scores);
        Collections.shuffle(shuffled, new Random(1));

        FixedEffectTTest change = model(scores).change().orElseThrow();
        FixedEffectTTest other = model(shuffled).change().orElseThrow();

        assertThat(other.estimate()).isCloseTo(change.estimate(), within(1e-9));
        assertThat(other.degreesOfFreedom()).isCloseTo(change.degreesOfFreedom(), within(1e-6));
    }

    @Test
    void hasAnIntervalInTheUnitOfTheScores() {
        List<WaveScore> scores = scores("leavers");
        List<WaveScore> scaled = scores.stream()
                .map(own -> new WaveScore(own.person(), own.community(), own.wave(), 1e-6 * own.score()))
                .toList();

        FixedEffectTTest change = model(scores).change().orElseThrow();
        FixedEffectTTest other = model(scaled).change().orElseThrow();

        assertThat(1e6 * other.estimate()).isCloseTo(change.estimate(), within(1e-9));
        assertThat(1e6 * other.standardError()).isCloseTo(change.standardError(), within(1e-9));
        assertThat(other.degreesOfFreedom()).isCloseTo(change.degreesOfFreedom(), within(1e-5));
    }

    @Test
    void hasNoSlopesWhereThePeopleFollowALine() {
        List<WaveScore> lines = scores("thirty_people").stream()
                .map(own -> new WaveScore(
                        own.person(),
                        own.community(),
                        own.wave(),
                        line(own.person().value(), own.wave())))
                .toList();

        assertThat(WaveModel.fit(waves(lines), lines))
                .hasValueSatisfying(model -> assertThat(model.people()).isEqualTo(PersonEffects.SLOPE_NOT_ESTIMATED));
    }

    @Test
    void hasNoSlopesIfNobodyIsSeenThreeTimes() {
        List<WaveScore> twice = scores("thirty_people").stream()
                .filter(own -> !own.wave().value().equals("t2")
                        || Integer.parseInt(own.person().value().substring(1)) > 30)
                .toList();
        List<WaveScore> scores = new ArrayList<>(twice);
        scores.add(new WaveScore(new ParticipantId("q"), new CommunityId("c0"), new WaveId("t2"), 3));

        assertThat(model(scores).people()).isEqualTo(PersonEffects.SLOPE_NOT_ESTIMATED);
    }

    private static double line(String person, WaveId wave) {
        int own = Integer.parseInt(person.substring(1));
        return own % 7 + own % 5 * Integer.parseInt(wave.value().substring(1));
    }
}
