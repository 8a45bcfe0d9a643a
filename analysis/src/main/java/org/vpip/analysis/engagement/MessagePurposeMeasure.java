package org.vpip.analysis.engagement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.PurposeDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.engagement.activity.ActivityAspect;
import org.vpip.instruments.engagement.activity.ActivityLog;
import org.vpip.instruments.engagement.activity.MessagePurpose;
import org.vpip.instruments.engagement.activity.Posting;
import org.vpip.instruments.response.ParticipantId;

/**
 * The share of members' messages that contain one of the study's tags, 0 to 1, and the number of messages of each purpose. A
 * message has the purpose of the first tag that matches, so that it counts once. Not observed without a log whose texts were
 * read; not estimable without tags, or when no member wrote. The people are those who wrote.
 */
public final class MessagePurposeMeasure {
    private final Map<String, Integer> messages = new HashMap<>();
    private final Map<String, Set<String>> writers = new HashMap<>();
    private final Set<String> tagged = new HashSet<>();
    private final Set<String> authors = new HashSet<>();
    private int all;

    private MessagePurposeMeasure() {}

    /** @param members the only people whose messages count */
    public static Finding of(
            FindingSubject subject, Engagement engagement, MatchedSample members, Provenance provenance) {
        List<ActivityLog> logs = engagement.logs().stream()
                .filter(log -> log.observes(ActivityAspect.QUESTIONS))
                .toList();
        AnalysisSample empty = members.countsOf(Set.of());
        if (logs.isEmpty()) {
            return new NotEstimable(subject, NotEstimableReason.NOT_OBSERVED, empty, provenance);
        }
        if (engagement.purposes().isEmpty()) {
            return new NotEstimable(subject, NotEstimableReason.NO_TAGS, empty, provenance);
        }
        Set<String> names = members.people().stream().map(ParticipantId::value).collect(Collectors.toSet());
        MessagePurposeMeasure counts = new MessagePurposeMeasure();
        logs.forEach(log -> log.postings().stream()
                .filter(posting -> names.contains(posting.author()))
                .forEach(counts::add));
        return counts.all == 0
                ? new NotEstimable(subject, NotEstimableReason.NO_MEMBER, empty, provenance)
                : counts.finding(subject, engagement.purposes(), members, provenance);
    }

    private void add(Posting posting) {
        all++;
        authors.add(posting.author());
        messages.merge(posting.content().purpose(), 1, Integer::sum);
        writers.computeIfAbsent(posting.content().purpose(), purpose -> new HashSet<>())
                .add(posting.author());
        if (!posting.content().purpose().isEmpty()) {
            tagged.add(posting.author());
        }
    }

    private Finding finding(
            FindingSubject subject, List<MessagePurpose> purposes, MatchedSample members, Provenance provenance) {
        List<PurposeDetails.PurposeRow> rows = new ArrayList<>();
        purposes.forEach(purpose -> rows.add(row(purpose.code())));
        rows.add(row(""));
        double share = 1 - messages.getOrDefault("", 0) / (double) all;
        return Estimate.withoutInference(
                subject,
                share,
                MeasurementUnit.PROPORTION,
                members.countsOf(authors),
                new PurposeDetails(rows, tagged.size()),
                provenance);
    }

    private PurposeDetails.PurposeRow row(String purpose) {
        int people = writers.getOrDefault(purpose, Set.of()).size();
        return new PurposeDetails.PurposeRow(
                purpose, OptionalInt.of(people), OptionalInt.of(messages.getOrDefault(purpose, 0)));
    }
}
