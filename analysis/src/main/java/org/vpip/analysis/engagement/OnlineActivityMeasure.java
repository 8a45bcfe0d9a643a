package org.vpip.analysis.engagement;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.EngagementDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.engagement.activity.ActivityAspect;
import org.vpip.instruments.engagement.activity.ActivityLog;
import org.vpip.instruments.engagement.activity.Posting;
import org.vpip.instruments.response.ParticipantId;

/**
 * Figures of online spaces, all logs together. Messages of people who are not known or no members do not count. What no log can show
 * is not observed, not zero.
 */
public enum OnlineActivityMeasure implements OnlineMethod {
    /** Share of members who posted. */
    ACTIVE_SHARE("active_share", MeasurementUnit.PROPORTION, ActivityAspect.POSTS) {
        @Override
        Finding of(FindingSubject subject, OnlineActivitySample known, Provenance provenance) {
            double[] active =
                    Arrays.stream(known.posts()).map(count -> count > 0 ? 1 : 0).toArray();
            return AttendanceMeasure.mean(
                    subject, known.members().counts(), active, declaration().unit(), provenance);
        }
    },
    /** Mean number of messages of those who posted. */
    POSTS_PER_ACTIVE("posts_per_active", MeasurementUnit.POSTS_EACH, ActivityAspect.POSTS) {
        @Override
        Finding of(FindingSubject subject, OnlineActivitySample known, Provenance provenance) {
            double[] active =
                    Arrays.stream(known.posts()).filter(count -> count > 0).toArray();
            return active.length == 0
                    ? new NotEstimable(subject, NotEstimableReason.NO_MEMBER, AnalysisSample.complete(0), provenance)
                    : Estimate.withoutInference(
                            subject,
                            Arrays.stream(active).average().orElse(0),
                            declaration().unit(),
                            AnalysisSample.complete(active.length),
                            new EngagementDetails(known.members().count(), active.length),
                            provenance);
        }
    },
    /** How unequally members post, silent ones included: 0 all alike, towards 1 when one posts everything. */
    POSTS_GINI("posts_gini", MeasurementUnit.PROPORTION, ActivityAspect.POSTS) {
        @Override
        Finding of(FindingSubject subject, OnlineActivitySample known, Provenance provenance) {
            double[] posts = known.posts();
            int active = (int) Arrays.stream(posts).filter(count -> count > 0).count();
            AnalysisSample counted = known.members().counts();
            return active == 0
                    ? new NotEstimable(subject, NotEstimableReason.NO_MEMBER, counted, provenance)
                    : Estimate.withoutInference(
                            subject,
                            gini(posts),
                            declaration().unit(),
                            counted,
                            new EngagementDetails(posts.length, active),
                            provenance);
        }
    },
    /** Share of members' messages that ask something, answers included. */
    QUESTION_SHARE("question_share", MeasurementUnit.PROPORTION, ActivityAspect.QUESTIONS) {
        @Override
        Finding of(FindingSubject subject, OnlineActivitySample known, Provenance provenance) {
            int messages = (int) Arrays.stream(known.posts()).sum();
            AnalysisSample writers = AnalysisSample.complete(known.posterCount());
            int asking = known.askingMessageCount();
            return messages == 0
                    ? new NotEstimable(subject, NotEstimableReason.NO_MEMBER, writers, provenance)
                    : Estimate.withoutInference(
                            subject,
                            (double) asking / messages,
                            declaration().unit(),
                            writers,
                            new EngagementDetails(messages, asking),
                            provenance);
        }
    },
    /** Share of the threads that began with a question and that somebody else answered within 48 hours; the people are those who asked. */
    ANSWERED_48H("answered_48h", MeasurementUnit.PROPORTION, ActivityAspect.QUESTIONS) {
        @Override
        Finding of(FindingSubject subject, OnlineActivitySample known, Provenance provenance) {
            int asked = known.threadQuestionCount();
            AnalysisSample askers = AnalysisSample.complete(known.threadAskerCount());
            return asked == 0
                    ? new NotEstimable(subject, NotEstimableReason.NO_QUESTION, askers, provenance)
                    : Estimate.withoutInference(
                            subject,
                            (double) known.answeredQuestionCount() / asked,
                            declaration().unit(),
                            askers,
                            new EngagementDetails(asked, known.answeredQuestionCount()),
                            provenance);
        }
    };

    private static final Duration PROMPT = Duration.ofDays(2);

    private final MethodDeclaration declaration;
    private final ActivityAspect needs;

    OnlineActivityMeasure(String id, MeasurementUnit unit, ActivityAspect needs) {
        this.declaration = OnlineMethod.declare(id).yields(unit).released();
        this.needs = needs;
    }

    abstract Finding of(FindingSubject subject, OnlineActivitySample known, Provenance provenance);

    @Override
    public MethodDeclaration declaration() {
        return declaration;
    }

    @Override
    public Finding evaluate(
            FindingSubject subject, Engagement engagement, MatchedSample members, Provenance provenance) {
        return evaluate(subject, engagement.logs(), members, provenance);
    }

    Finding evaluate(FindingSubject subject, List<ActivityLog> logs, MatchedSample members, Provenance provenance) {
        List<ActivityLog> observing =
                logs.stream().filter(log -> log.observes(needs)).toList();
        if (observing.isEmpty()) {
            return new NotEstimable(subject, NotEstimableReason.NOT_OBSERVED, members.counts(), provenance);
        }
        Set<String> names = members.people().stream().map(ParticipantId::value).collect(Collectors.toSet());
        return of(subject, new OnlineActivitySample(observing, members, names), provenance);
    }

    /** Gini's coefficient of numbers that are not negative; 0 for nobody. Σ(2i - n - 1)x / (nΣx) of the ordered numbers. */
    static double gini(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double weighted = 0;
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            weighted += (2.0 * i + 1 - sorted.length) * sorted[i];
            sum += sorted[i];
        }
        return sum == 0 ? 0 : weighted / (sorted.length * sum);
    }

    /** What members wrote. */
    record OnlineActivitySample(List<ActivityLog> logs, MatchedSample members, Set<String> names) {

        /** Messages of each member. */
        double[] posts() {
            Map<String, Integer> counts = new HashMap<>();
            logs.forEach(log -> log.postings().forEach(posting -> counts.merge(posting.author(), 1, Integer::sum)));
            return members.people().stream()
                    .mapToDouble(member -> counts.getOrDefault(member.value(), 0))
                    .toArray();
        }

        /** Members who wrote anything. */
        int posterCount() {
            return (int) Arrays.stream(posts()).filter(count -> count > 0).count();
        }

        /** Messages of members that ask something, wherever they stand. */
        int askingMessageCount() {
            return (int) postings()
                    .filter(posting -> posting.content().question() && isMember(posting.author()))
                    .count();
        }

        /** Questions that members began a thread with. */
        int threadQuestionCount() {
            return (int) postings().filter(this::asks).count();
        }

        /** Members who asked them. */
        int threadAskerCount() {
            return (int) postings()
                    .filter(this::asks)
                    .map(Posting::author)
                    .distinct()
                    .count();
        }

        private Stream<Posting> postings() {
            return logs.stream().flatMap(log -> log.postings().stream());
        }

        private boolean asks(Posting posting) {
            return posting.content().question() && !posting.isReply() && isMember(posting.author());
        }

        private boolean isMember(String author) {
            return names.contains(author);
        }

        int answeredQuestionCount() {
            return logs.stream().mapToInt(this::answeredQuestionCount).sum();
        }

        private int answeredQuestionCount(ActivityLog log) {
            Map<String, Posting> open = new HashMap<>();
            log.postings().stream().filter(this::asks).forEach(posting -> open.put(thread(posting), posting));
            Set<String> answered = new HashSet<>();
            for (Posting reply : log.postings()) {
                Posting question = open.get(thread(reply));
                if (question != null && reply.isReply() && isAnswer(question, reply)) {
                    answered.add(thread(reply));
                }
            }
            return answered.size();
        }

        private boolean isAnswer(Posting question, Posting reply) {
            return !reply.author().equals(question.author())
                    && isMember(reply.author())
                    && Duration.between(question.time(), reply.time()).compareTo(PROMPT) <= 0;
        }

        private static String thread(Posting posting) {
            return posting.space() + "\n" + posting.thread();
        }
    }
}
