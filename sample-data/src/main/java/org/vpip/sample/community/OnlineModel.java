package org.vpip.sample.community;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vpip.sample.community.Message.Said;

/**
 * Draws a year of messages in three public channels, from the end of the first wave to the beginning of the second. Members write unequally,
 * in their own language; a question is answered by somebody else within two days with a probability that is planted.
 */
public final class OnlineModel {
    /** Probability that another member answers a question within two days. */
    public static final double ANSWERED_PROMPTLY = 0.7;

    /** What the channels are called. */
    public static final List<String> CHANNELS = List.of("general", "cas-cases", "ressources-resources");

    private static final LocalDate FIRST = LocalDate.of(2024, 10, 14);
    private static final int DAYS = 330;
    private static final int THREADS = 110;
    private static final double ASKS = 0.6;
    private static final double ANSWERED_LATE = 0.4;
    private static final int PROMPT_SECONDS = 47 * 3600;

    private final Chance chance;
    private final List<Member> members;
    private final List<Double> weights;

    private OnlineModel(List<Member> members, Chance chance) {
        this.chance = chance;
        this.members = members;
        this.weights = members.stream()
                .map(member -> StrictMath.exp(1.3 * chance.normal()))
                .toList();
    }

    /** In the order of time. */
    static List<Message> draw(List<Member> members, Chance chance) {
        OnlineModel model = new OnlineModel(members, chance);
        List<Message> messages = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            messages.addAll(model.thread());
        }
        messages.sort(Comparator.comparing(Message::time));
        return List.copyOf(messages);
    }

    private List<Message> thread() {
        boolean asks = chance.happens(ASKS);
        Message first = message(
                chance.oneOf(CHANNELS),
                moment(),
                anybody(),
                chance.oneOf(asks ? Said.QUESTIONS : Said.STATEMENTS),
                Optional.empty());
        List<Message> thread = new ArrayList<>(List.of(first));
        boolean prompt = chance.happens(asks ? ANSWERED_PROMPTLY : 0.3);
        boolean late = !prompt && chance.happens(ANSWERED_LATE);
        if (prompt || late) {
            int from = prompt ? 600 : PROMPT_SECONDS + 7200;
            int to = prompt ? PROMPT_SECONDS : 6 * PROMPT_SECONDS;
            thread.add(reply(first, chance.between(from, to)));
            for (int more = chance.between(0, 2); more > 0; more--) {
                thread.add(reply(first, chance.between(6 * PROMPT_SECONDS + 1, 8 * PROMPT_SECONDS)));
            }
        }
        return thread;
    }

    private OffsetDateTime moment() {
        LocalTime time = LocalTime.of(8, 0).plusSeconds(chance.between(0, 10 * 3600));
        return FIRST.plusDays(chance.between(0, DAYS))
                .atTime(time)
                .atZone(CommunityDraw.ZONE)
                .toOffsetDateTime();
    }

    private Message reply(Message first, int seconds) {
        Member author = anybody();
        while (author.equals(first.author())) {
            author = anybody();
        }
        OffsetDateTime time = first.time().plus(Duration.ofSeconds(seconds));
        return message(first.channel(), time, author, chance.oneOf(Said.REPLIES), Optional.of(first));
    }

    private Message message(String channel, OffsetDateTime time, Member author, Said said, Optional<Message> thread) {
        List<Member> named = new ArrayList<>();
        if (chance.happens(0.25)) {
            named.add(thread.map(Message::author).orElseGet(this::anybody));
        }
        List<Member> reacting = new ArrayList<>();
        for (int reactions = chance.between(0, 3); reactions > 0; reactions--) {
            reacting.add(anybody());
        }
        named.remove(author);
        reacting.remove(author);
        return new Message(
                channel,
                time,
                author,
                said,
                thread,
                named,
                reacting.stream().distinct().toList());
    }

    /** More often those who write much. */
    private Member anybody() {
        double sum = weights.stream().mapToDouble(weight -> weight).sum();
        double left = chance.uniform() * sum;
        for (int i = 0; i < members.size(); i++) {
            left -= weights.get(i);
            if (left < 0) {
                return members.get(i);
            }
        }
        return members.get(members.size() - 1);
    }
}
