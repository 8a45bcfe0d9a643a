package org.vpip.sample.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vpip.instruments.engagement.activity.Question;
import org.vpip.sample.PlantedTruth;

class OnlineModelTest {

    @Test
    void questionsAreAnsweredPromptlyAsOftenAsPlanted() {
        int asked = 0;
        int answered = 0;
        for (long seed = 1; seed <= 60; seed++) {
            List<Message> messages = CommunityDraw.withSeed(seed).messages();
            for (Message message : messages) {
                boolean question = message.thread().isEmpty() && message.said().question();
                asked += question ? 1 : 0;
                answered += question && isAnswered(message, messages) ? 1 : 0;
            }
        }
        double planted = PlantedTruth.known().value("expected_answered_48h", "online", "");
        // four standard errors of a share
        double error = 4 * Math.sqrt(planted * (1 - planted) / asked);
        assertThat((double) answered / asked).isCloseTo(planted, within(error));
    }

    private static boolean isAnswered(Message question, List<Message> messages) {
        return messages.stream()
                .filter(message -> message.thread().filter(question::equals).isPresent())
                .anyMatch(reply -> !reply.author().equals(question.author())
                        && Duration.between(question.time(), reply.time()).compareTo(Duration.ofDays(2)) <= 0);
    }

    @Test
    void questionsHaveAQuestionMarkAndNothingElseHas() {
        assertThat(CommunityDraw.withSeed(3).messages())
                .allSatisfy(message -> assertThat(Question.isIn(message.text()))
                        .isEqualTo(message.said().question()));
    }

    @Test
    void timesTellMessagesOfAChannelApartAndRunForward() {
        List<Message> messages = CommunityDraw.withSeed(3).messages();
        assertThat(messages)
                .hasSizeGreaterThan(150)
                .isSortedAccordingTo((a, b) -> a.time().compareTo(b.time()));
        assertThat(IntStream.range(0, messages.size())
                        .map(i -> messages.indexOf(messages.get(i)))
                        .distinct())
                .hasSameSizeAs(messages);
    }
}
