package org.vpip.analysis.engagement;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.instruments.engagement.activity.ActivityLog;
import org.vpip.instruments.engagement.activity.Posting;
import org.vpip.instruments.response.ParticipantId;

/** The messages of members in the logs that observe them. */
record OnlineActivitySample(List<ActivityLog> logs, List<ParticipantId> members, Set<String> names) {
    private static final Duration PROMPT = Duration.ofDays(2);

    static OnlineActivitySample of(List<ActivityLog> logs, List<ParticipantId> members) {
        return new OnlineActivitySample(
                logs, members, members.stream().map(ParticipantId::value).collect(Collectors.toSet()));
    }

    /** Returns the number of messages of each member. */
    double[] posts() {
        Map<String, Long> counts = postings().collect(Collectors.groupingBy(Posting::author, Collectors.counting()));
        return members.stream()
                .mapToDouble(member -> counts.getOrDefault(member.value(), 0L))
                .toArray();
    }

    /** Returns the number of messages by member. */
    Map<ParticipantId, Double> amounts() {
        double[] posts = posts();
        Map<ParticipantId, Double> amounts = new HashMap<>();
        for (int i = 0; i < posts.length; i++) {
            amounts.put(members.get(i), posts[i]);
        }
        return amounts;
    }

    /** Returns the names of the members who wrote. */
    Set<String> writers() {
        return postings().filter(this::isMember).map(Posting::author).collect(Collectors.toSet());
    }

    /** Returns the number of members' messages that ask something, answers included. */
    int askingMessageCount() {
        return (int) postings()
                .filter(posting -> posting.content().question() && isMember(posting))
                .count();
    }

    /** Returns the authors of the threads that members began with a question, one for each thread. */
    List<String> threadAskers() {
        return postings().filter(this::asks).map(Posting::author).toList();
    }

    /** Returns the number of these threads that another member answered within 48 hours. */
    int answeredQuestionCount() {
        return logs.stream().mapToInt(this::answeredQuestionCount).sum();
    }

    private int answeredQuestionCount(ActivityLog log) {
        Map<String, Posting> questions = new HashMap<>();
        log.postings().stream().filter(this::asks).forEach(posting -> questions.put(thread(posting), posting));
        Set<String> answered = new HashSet<>();
        for (Posting reply : log.postings()) {
            Posting question = questions.get(thread(reply));
            if (question != null && isAnswer(question, reply)) {
                answered.add(thread(reply));
            }
        }
        return answered.size();
    }

    private Stream<Posting> postings() {
        return logs.stream().flatMap(log -> log.postings().stream());
    }

    private boolean asks(Posting posting) {
        return posting.content().question() && !posting.isReply() && isMember(posting);
    }

    private boolean isMember(Posting posting) {
        return names.contains(posting.author());
    }

    private boolean isAnswer(Posting question, Posting reply) {
        return reply.isReply()
                && !reply.author().equals(question.author())
                && isMember(reply)
                && Duration.between(question.time(), reply.time()).compareTo(PROMPT) <= 0;
    }

    private static String thread(Posting posting) {
        return posting.space() + "\n" + posting.thread();
    }
}
