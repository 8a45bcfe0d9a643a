package org.vpip.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.analysis.ReferenceTable;
import org.vpip.analysis.ReferenceTable.ReferenceRow;
import org.vpip.analysis.finding.details.CommunityEffects;
import org.vpip.analysis.finding.details.WaveModelDetails.WaveContrast;
import org.vpip.analysis.finding.details.WaveModelDetails.WaveMean;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.mixed.FixedEffectTests.FixedEffectTTest;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;

/** {@code communities.R} beside {@code long.csv} wrote the expected values, by lme4, pbkrtest and emmeans. */
class WaveCommunityTest {
    private static List<WaveScore> scores(String study) {
        return ReferenceTable.rows("wavecommunities/long.csv", study).stream()
                .map(row -> score(row.text("person"), row.text("community"), row.text("wave"), row.number("score")))
                .toList();
    }

    private static WaveScore score(String person, String community, String wave, double score) {
        return new WaveScore(new ParticipantId(person), new CommunityId(community), new WaveId(wave), score);
    }

    private static WaveModel model(List<WaveScore> scores) {
        List<WaveId> waves =
                scores.stream().map(WaveScore::wave).distinct().sorted().toList();
        return WaveModel.fit(waves, scores).orElseThrow();
    }

    private static void assertNumber(ReferenceRow row, String name, double actual, double tolerance) {
        assertThat(actual).as("%s in %s", name, row).isCloseTo(row.number(name), within(tolerance));
    }

    private static ReferenceRow row(String study, String contrast) {
        return ReferenceTable.rows("wavecommunities/contrasts.csv", study).stream()
                .filter(row -> row.text("contrast").equals(contrast))
                .findFirst()
                .orElseThrow();
    }

    static Stream<String> studies() {
        return ReferenceTable.rows("wavecommunities/contrasts.csv").stream()
                .map(row -> row.text("case"))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("studies")
    void fitsAsRDoes(String study) {
        WaveModel model = model(scores(study));
        for (WaveContrast own : model.contrasts(true, true)) {
            ReferenceRow row = row(study, own.later() + "-" + own.earlier());
            double error = row.number("error");
            Interval interval = own.interval().orElseThrow();
            assertThat(model.people()).isEqualTo(PersonEffects.valueOf(row.text("people")));
            assertThat(model.communityEffects()).isEqualTo(CommunityEffects.valueOf(row.text("communities")));
            assertNumber(row, "difference", own.difference(), 1e-5 * error);
            assertNumber(row, "low", interval.low(), 1e-4 * error);
            assertNumber(row, "high", interval.high(), 1e-4 * error);
            assertNumber(row, "holm", own.p().orElseThrow(), 1e-5);
            assertNumber(row, "share", model.shareBetween(), 1e-5);
        }
        List<WaveMean> means = model.means(true);
        FixedEffectTTest change = model.change().orElseThrow();
        ReferenceRow last = row(study, means.get(means.size() - 1).wave() + "-t0");
        assertNumber(last, "error", change.standardError(), 1e-5 * change.standardError());
        assertNumber(last, "df", change.degreesOfFreedom(), 1e-3 * change.degreesOfFreedom());
    }

    @ParameterizedTest
    @MethodSource("studies")
    void hasTheMeansOfR(String study) {
        List<WaveMean> means = model(scores(study)).means(true);
        List<ReferenceRow> rows = ReferenceTable.rows("wavecommunities/means.csv", study);
        assertThat(means).hasSameSizeAs(rows);
        for (int wave = 0; wave < rows.size(); wave++) {
            double tolerance =
                    1e-5 * (rows.get(wave).number("high") - rows.get(wave).number("low"));
            Interval interval = means.get(wave).interval().orElseThrow();
            assertNumber(rows.get(wave), "mean", means.get(wave).estimate(), tolerance);
            assertNumber(rows.get(wave), "low", interval.low(), tolerance);
        }
    }

    /** Returns the means of communities at two waves, with two people a community whose answers differ by 1 and change alike. */
    private static List<WaveScore> pairs(double size, double... changes) {
        List<WaveScore> scores = new ArrayList<>();
        for (int i = 0; i < 2 * changes.length; i++) {
            double own = 5 * size * (i / 2 % 3) + (i % 2 == 0 ? 0.5 : -0.5);
            String community = "c" + i / 2;
            double error = (i % 2 == 0 ? 0.1 : -0.1) * (i / 2 % 2 + 1);
            scores.add(score("p" + i, community, "t0", own));
            scores.add(score("p" + i, community, "t1", own + size * changes[i / 2] + error));
        }
        return scores;
    }

    /** R: {@code t.test(c(0, 3, 1, 5, 2, 4, 6))}: error 0.8164966, 6 degrees of freedom. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 100, 1e4})
    void isATestOfTheCommunitiesIfAllAreAlike(double size) {
        FixedEffectTTest change =
                model(pairs(size, 0, 3, 1, 5, 2, 4, 6)).change().orElseThrow();

        assertThat(change.estimate()).isCloseTo(3 * size, within(1e-8 * size));
        assertThat(change.standardError()).isCloseTo(0.81649658 * size, within(1e-7 * size));
        assertThat(change.degreesOfFreedom()).isCloseTo(6, within(1e-5));
    }

    @Test
    void doesNotDependOnTheOrderOfScores() {
        List<WaveScore> scores = scores("gaps");
        List<WaveScore> shuffled = new ArrayList<>(scores);
        Collections.shuffle(shuffled, new Random(1));

        FixedEffectTTest change = model(scores).change().orElseThrow();
        FixedEffectTTest other = model(shuffled).change().orElseThrow();

        assertThat(other.estimate()).isCloseTo(change.estimate(), within(1e-8));
        assertThat(other.degreesOfFreedom()).isCloseTo(change.degreesOfFreedom(), within(1e-5));
    }

    @Test
    void hasAnIntervalInTheUnitOfTheScores() {
        List<WaveScore> scores = scores("leavers");
        List<WaveScore> scaled = scores.stream()
                .map(own -> new WaveScore(own.person(), own.community(), own.wave(), 1e6 * own.score()))
                .toList();

        FixedEffectTTest change = model(scores).change().orElseThrow();
        FixedEffectTTest other = model(scaled).change().orElseThrow();

        assertThat(1e-6 * other.estimate()).isCloseTo(change.estimate(), within(1e-8));
        assertThat(1e-6 * other.standardError()).isCloseTo(change.standardError(), within(1e-8));
    }

    @Test
    void hasNoModelIfAllScoresAreEqual() {
        List<WaveScore> equal = scores("gaps").stream()
                .map(own -> new WaveScore(own.person(), own.community(), own.wave(), 3))
                .toList();

        assertThat(WaveModel.fit(
                        List.of(new WaveId("t0"), new WaveId("t1"), new WaveId("t2"), new WaveId("t3")), equal))
                .isEmpty();
    }

    @Test
    void hasNoModelIfNobodyIsSeenTwice() {
        List<WaveScore> once = scores("five_communities").stream()
                .filter(own ->
                        own.wave().value().equals("t0") == (own.person().value().hashCode() % 2 == 0))
                .toList();

        assertThat(WaveModel.fit(List.of(new WaveId("t0"), new WaveId("t1")), once))
                .isEmpty();
    }

    @Test
    void hasNoModelIfEachCommunityChangesAsOne() {
        List<WaveScore> alike = scores("five_communities").stream()
                .map(own -> score(
                        own.person().value(),
                        own.community().value(),
                        own.wave().value(),
                        own.person().value().length() % 2
                                + (own.wave().value().equals("t1")
                                        ? own.community().value().charAt(1)
                                        : 0)))
                .toList();

        assertThat(WaveModel.fit(List.of(new WaveId("t0"), new WaveId("t1")), alike))
                .isEmpty();
    }

    @Test
    void hasNumbersForFewAndRoughScores() {
        for (int study = 0; study < 120; study++) {
            Random random = new Random(study);
            int communities = 5 + random.nextInt(3);
            int waves = 2 + random.nextInt(3);
            List<WaveScore> scores = IntStream.range(0, communities + random.nextInt(4 * communities))
                    .boxed()
                    .flatMap(person -> IntStream.range(0, waves)
                            .filter(wave -> random.nextInt(4) > 0)
                            .mapToObj(wave ->
                                    score("p" + person, "c" + person % communities, "t" + wave, random.nextInt(3))))
                    .toList();
            List<WaveId> seen =
                    scores.stream().map(WaveScore::wave).distinct().sorted().toList();

            WaveModel.fit(seen, scores).ifPresent(model -> assertFinite(model, scores));
        }
    }

    @Test
    void leavesOutChangesIfNoTwoPeopleShareAWave() {
        List<WaveScore> scores = new ArrayList<>(scores("one_each"));
        scores.removeIf(
                own -> own.person().value().equals("p0") && own.wave().value().equals("t2"));
        scores.add(score("q", "c0", "t2", 3));

        assertThat(model(scores).communityEffects()).isIn(CommunityEffects.LEVELS, CommunityEffects.ALIKE);
    }

    private static void assertFinite(WaveModel model, List<WaveScore> scores) {
        assertThat(model.shareBetween()).as("%s", scores).isBetween(0.0, 1.0);
        assertThat(model.contrasts(true, true)).as("%s", scores).allSatisfy(own -> {
            assertThat(own.difference()).isFinite();
            assertThat(own.interval().orElseThrow().low()).isFinite();
            assertThat(own.p().orElseThrow()).isBetween(0.0, 1.0);
        });
    }
}
