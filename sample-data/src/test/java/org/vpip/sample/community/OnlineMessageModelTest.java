package org.vpip.sample.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vpip.instruments.engagement.activity.QuestionDetector;
import org.vpip.sample.PlantedTruth;

class OnlineMessageModelTest {

    @Test
    void questionsAreAnsweredPromptlyAsOftenAsPlanted() {
        int asked = 0;
        int answered = 0;
        for (long seed = 1; seed <= 60; seed++) {
            List<OnlineMessage> messages = SimulatedCommunity.withSeed(seed).messages();
            for (OnlineMessage message : messages) {
                boolean question =
                        message.thread().isEmpty() && message.content().isQuestion();
                asked += question ? 1 : 0;
                answered += question && isAnswered(message, messages) ? 1 : 0;
            }
        }
        double planted = PlantedTruth.instance().value("expected_answered_48h", "online", "");
        // four standard errors of a share
        double error = 4 * Math.sqrt(planted * (1 - planted) / asked);
        assertThat((double) answered / asked).isCloseTo(planted, within(error));
    }

    private static boolean isAnswered(OnlineMessage question, List<OnlineMessage> messages) {
        return messages.stream()
                .filter(message -> message.thread().filter(question::equals).isPresent())
                .anyMatch(reply -> !reply.author().equals(question.author())
                        && Duration.between(question.time(), reply.time()).compareTo(Duration.ofDays(2)) <= 0);
    }

    @Test
    void questionsHaveAQuestionMarkAndNothingElseHas() {
        assertThat(SimulatedCommunity.withSeed(3).messages())
                .allSatisfy(message -> assertThat(QuestionDetector.isIn(message.text()))
                        .isEqualTo(message.content().isQuestion()));
    }

    @Test
    void timesTellMessagesOfAChannelApartAndRunForward() {
        List<OnlineMessage> messages = SimulatedCommunity.withSeed(3).messages();
        assertThat(messages)
                .hasSizeGreaterThan(150)
                .isSortedAccordingTo((a, b) -> a.time().compareTo(b.time()));
        assertThat(IntStream.range(0, messages.size())
                        .map(i -> messages.indexOf(messages.get(i)))
                        .distinct())
                .hasSameSizeAs(messages);
    }
}
