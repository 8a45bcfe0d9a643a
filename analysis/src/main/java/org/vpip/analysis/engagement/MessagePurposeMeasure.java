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
 * The share of members' messages that one of the study's tags is in, 0 to 1, and how many there are of each purpose. A message has
 * the purpose of the first tag that it meets, so that it counts once. Not observed without a log whose texts were looked at; not to be had
 * without tags, or when no member wrote. The number of people is of those who wrote.
 */
public final class MessagePurposeMeasure {
    private final Map<String, Integer> messages = new HashMap<>();
    private final Map<String, Set<String>> writers = new HashMap<>();
    private final Set<String> tagged = new HashSet<>();
    private final Set<String> everybody = new HashSet<>();
    private int all;

    private MessagePurposeMeasure() {}

    /** @param members whose messages count, and no others' */
    public static Finding of(
            FindingSubject subject, Engagement engagement, MatchedSample members, Provenance provenance) {
        List<ActivityLog> read = engagement.logs().stream()
                .filter(log -> log.observes(ActivityAspect.QUESTIONS))
                .toList();
        AnalysisSample nobody = AnalysisSample.complete(0);
        if (read.isEmpty()) {
            return new NotEstimable(subject, NotEstimableReason.NOT_OBSERVED, nobody, provenance);
        }
        if (engagement.purposes().isEmpty()) {
            return new NotEstimable(subject, NotEstimableReason.NO_TAGS, nobody, provenance);
        }
        Set<String> names = members.people().stream().map(ParticipantId::value).collect(Collectors.toSet());
        MessagePurposeMeasure counts = new MessagePurposeMeasure();
        read.forEach(log -> log.postings().stream()
                .filter(posting -> names.contains(posting.author()))
                .forEach(counts::add));
        return counts.all == 0
                ? new NotEstimable(subject, NotEstimableReason.NO_MEMBER, nobody, provenance)
                : counts.finding(subject, engagement.purposes(), provenance);
    }

    private void add(Posting posting) {
        all++;
        everybody.add(posting.author());
        messages.merge(posting.content().purpose(), 1, Integer::sum);
        writers.computeIfAbsent(posting.content().purpose(), purpose -> new HashSet<>())
                .add(posting.author());
        if (!posting.content().purpose().isEmpty()) {
            tagged.add(posting.author());
        }
    }

    private Finding finding(FindingSubject subject, List<MessagePurpose> purposes, Provenance provenance) {
        List<PurposeDetails.PurposeRow> rows = new ArrayList<>();
        purposes.forEach(purpose -> rows.add(row(purpose.code())));
        rows.add(row(""));
        double share = 1 - messages.getOrDefault("", 0) / (double) all;
        return Estimate.withoutInference(
                subject,
                share,
                MeasurementUnit.PROPORTION,
                AnalysisSample.complete(everybody.size()),
                new PurposeDetails(rows, tagged.size()),
                provenance);
    }

    private PurposeDetails.PurposeRow row(String purpose) {
        int people = writers.getOrDefault(purpose, Set.of()).size();
        return new PurposeDetails.PurposeRow(
                purpose, OptionalInt.of(people), OptionalInt.of(messages.getOrDefault(purpose, 0)));
    }
}
