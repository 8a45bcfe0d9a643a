package org.vpip.analysis.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.instrument.ScaleId;
import org.vpip.instruments.instrument.ScoringRule;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.instrument.answer.MissingCode;
import org.vpip.instruments.wording.Wording;

/** Right answers count 1, wrong ones 0, and who does not know is not counted. */
class KnowledgeScoreTest {
    private static final List<ItemId> ITEMS = List.of(new ItemId("k1"), new ItemId("k2"), new ItemId("k3"));
    private static final Scale SCALE = new Scale(
            new ScaleId("kno"),
            Wording.same("kno"),
            DesiredDirection.UP,
            new ScoringRule(ITEMS, Set.of(), 2, 0, 1, Map.of(ITEMS.get(0), "2", ITEMS.get(1), "4", ITEMS.get(2), "1")));

    private static OptionalDouble score(String... answers) {
        Map<ItemId, Answer> given = new HashMap<>();
        for (int i = 0; i < answers.length; i++) {
            given.put(
                    ITEMS.get(i),
                    answers[i].isEmpty()
                            ? new Answer.MissingAnswer(MissingCode.NOT_ANSWERED)
                            : new Answer.ChoiceAnswer(List.of(answers[i])));
        }
        return Scorer.score(SCALE, given);
    }

    @Test
    void theScoreIsTheShareOfRightAnswers() {
        assertThat(score("2", "4", "1")).hasValue(1);
        assertThat(score("2", "1", "3")).hasValue(1.0 / 3);
        assertThat(score("1", "1", "")).hasValue(0);
    }

    @Test
    void notKnowingIsNoAnswerAndTooFewAnswersGiveNoScore() {
        assertThat(score("2", "-95", "1")).hasValue(1);
        assertThat(score("2", "-95", "")).isEmpty();
    }
}
