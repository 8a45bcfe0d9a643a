package org.vpip.app.accuracy.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.analysis.statistics.ParallelResampling;
import org.vpip.app.accuracy.situation.SituationStudy.OutputFault;
import org.vpip.app.accuracy.situation.SituationStudy.SituationResult;

/** The small version; {@code ./vpip soak} runs the large one and writes docs/accuracy.md. */
class SituationStudyTest {
    private static final int STUDIES = 3;

    @TempDir
    Path folder = Path.of("");

    /** The situations in which one of twenty studies may come to a wrong conclusion. */
    private static final Set<Class<?>> CHANCE = Set.of(SelectiveDropoutSituation.class, EqualCohortsSituation.class);

    @Test
    void concludesRightlyAtEveryEdge() {
        List<SituationResult> results = new SituationStudy(41, STUDIES).run();
        assertThat(results).hasSize(11);
        for (SituationResult result : results) {
            int most = CHANCE.contains(result.situation().getClass()) ? 1 : 0;
            List<String> notes = result.notes().toList();
            assertThat(result.outcomes()).as(result.situation().label()).hasSize(STUDIES);
            assertThat(result.count(OutputFault.CRASH)).as("%s", notes).isZero();
            assertThat(result.count(OutputFault.UNDEFINED_NUMBER))
                    .as("%s", notes)
                    .isZero();
            assertThat(result.count(OutputFault.FALSE_SENTENCE)).as("%s", notes).isZero();
            assertThat(result.count(OutputFault.WRONG_CONCLUSION))
                    .as("%s: %s", result.situation().label(), notes)
                    .isLessThanOrEqualTo(most);
        }
    }

    @Test
    void hasIntervalsFromEightPairsOn() {
        List<SituationResult> results = new SituationStudy(42, 1).run();
        assertThat(results.subList(0, 6))
                .extracting(result -> result.intervals("mean_change"))
                .containsExactly(0, 0, 1, 1, 1, 1);
    }

    private EvaluatedStudy study(Situation situation) throws IOException {
        Path study = Files.createDirectory(folder.resolve("study"));
        situation.draw(ParallelResampling.streams(43, 1)[0]).write(study);
        return EvaluatedStudy.of(study);
    }

    @Test
    void noticesWrongConclusions() throws IOException {
        EvaluatedStudy eight = study(new PairsSituation(8));

        assertThat(new PairsSituation(8).wrong(eight)).isEmpty();
        assertThat(new PairsSituation(200).wrong(eight)).contains("no test of the change", "verdict NOT_ASSESSABLE");
        assertThat(new EmptyPostSituation().wrong(eight)).contains("a value of mean_change", "no reason");
    }

    @Test
    void noticesNumbersAndTextsThatAreNone() throws IOException {
        EvaluatedStudy eight = study(new PairsSituation(8));
        EvaluatedStudy spoilt = new EvaluatedStudy(eight.contents(), "{\"value\": \"NaN\"}", "up {0}", "∞");

        assertThat(eight.hasUndefinedNumber()).isFalse();
        assertThat(eight.falseTexts()).isEmpty();
        assertThat(spoilt.hasUndefinedNumber()).isTrue();
        assertThat(spoilt.falseTexts()).containsExactly("unfinished text: {0}", "unfinished text: ∞");
    }

    @Test
    void readsTheClaimOfASentence() {
        assertThat(SentenceClaim.of("Row change: up 5 points.")).isEqualTo(SentenceClaim.HIGHER);
        assertThat(SentenceClaim.of("Row change: down 5 points.")).isEqualTo(SentenceClaim.LOWER);
        assertThat(SentenceClaim.of("Row: no clear change.")).isEqualTo(SentenceClaim.UNCLEAR);
        assertThat(SentenceClaim.of("Row: 4 people. Too few people to say more."))
                .isEqualTo(SentenceClaim.NONE);
        assertThatIllegalStateException().isThrownBy(() -> SentenceClaim.of("Row: up 5, no clear change."));
    }
}
