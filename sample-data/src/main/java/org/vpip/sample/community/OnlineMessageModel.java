package org.vpip.sample.community;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vpip.sample.community.OnlineMessage.MessageWording;

/**
 * Model of a year of messages in three public channels, from the end of the first wave to the beginning of the second.
 *
 * <p>Members write unequally, in their own language. Another member answers a question within two days with a planted
 * probability.
 */
public final class OnlineMessageModel {
    /** Probability that another member answers a question within two days. */
    public static final double ANSWERED_PROMPTLY = 0.7;

    /** Names of the channels. */
    public static final List<String> CHANNELS = List.of("general", "cas-cases", "ressources-resources");

    private static final LocalDate FIRST = LocalDate.of(2024, 10, 14);
    private static final int DAYS = 330;
    private static final int THREADS = 110;
    private static final double ASKS = 0.6;
    private static final double ANSWERED_LATE = 0.4;
    private static final int PROMPT_SECONDS = 47 * 3600;

    private final RandomStream random;
    private final List<Member> members;
    private final List<Double> weights;

    private OnlineMessageModel(List<Member> members, RandomStream random) {
        this.random = random;
        this.members = members;
        this.weights = members.stream()
                .map(member -> StrictMath.exp(1.3 * random.normal()))
                .toList();
    }

    /** Draws the messages in the order of time. */
    static List<OnlineMessage> draw(List<Member> members, RandomStream random) {
        OnlineMessageModel model = new OnlineMessageModel(members, random);
        List<OnlineMessage> messages = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            messages.addAll(model.thread());
        }
        messages.sort(Comparator.comparing(OnlineMessage::time));
        return List.copyOf(messages);
    }

    private List<OnlineMessage> thread() {
        boolean asks = random.isSuccess(ASKS);
        OnlineMessage first = message(
                random.oneOf(CHANNELS),
                moment(),
                member(),
                random.oneOf(asks ? MessageWording.QUESTIONS : MessageWording.STATEMENTS),
                Optional.empty());
        List<OnlineMessage> thread = new ArrayList<>(List.of(first));
        boolean prompt = random.isSuccess(asks ? ANSWERED_PROMPTLY : 0.3);
        boolean late = !prompt && random.isSuccess(ANSWERED_LATE);
        if (prompt || late) {
            int from = prompt ? 600 : PROMPT_SECONDS + 7200;
            int to = prompt ? PROMPT_SECONDS : 6 * PROMPT_SECONDS;
            thread.add(reply(first, random.integerBetween(from, to)));
            for (int more = random.integerBetween(0, 2); more > 0; more--) {
                thread.add(reply(first, random.integerBetween(6 * PROMPT_SECONDS + 1, 8 * PROMPT_SECONDS)));
            }
        }
        return thread;
    }

    private OffsetDateTime moment() {
        LocalTime time = LocalTime.of(8, 0).plusSeconds(random.integerBetween(0, 10 * 3600));
        return FIRST.plusDays(random.integerBetween(0, DAYS))
                .atTime(time)
                .atZone(SimulatedCommunity.ZONE)
                .toOffsetDateTime();
    }

    private OnlineMessage reply(OnlineMessage first, int seconds) {
        Member author = member();
        while (author.equals(first.author())) {
            author = member();
        }
        OffsetDateTime time = first.time().plus(Duration.ofSeconds(seconds));
        return message(first.channel(), time, author, random.oneOf(MessageWording.REPLIES), Optional.of(first));
    }

    private OnlineMessage message(
            String channel,
            OffsetDateTime time,
            Member author,
            MessageWording wording,
            Optional<OnlineMessage> thread) {
        List<Member> named = new ArrayList<>();
        if (random.isSuccess(0.25)) {
            named.add(thread.map(OnlineMessage::author).orElseGet(this::member));
        }
        List<Member> reacting = new ArrayList<>();
        for (int reactions = random.integerBetween(0, 3); reactions > 0; reactions--) {
            reacting.add(member());
        }
        named.remove(author);
        reacting.remove(author);
        return new OnlineMessage(
                channel,
                time,
                author,
                wording,
                thread,
                named,
                reacting.stream().distinct().toList());
    }

    /** Draws a member, with a probability proportional to how much they write. */
    private Member member() {
        double sum = weights.stream().mapToDouble(weight -> weight).sum();
        double left = random.uniform() * sum;
        for (int i = 0; i < members.size(); i++) {
            left -= weights.get(i);
            if (left < 0) {
                return members.get(i);
            }
        }
        return members.get(members.size() - 1);
    }
}
