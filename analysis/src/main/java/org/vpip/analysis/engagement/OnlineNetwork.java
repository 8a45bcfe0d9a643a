package org.vpip.analysis.engagement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.vpip.analysis.sample.EligibleRecords;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.engagement.activity.ActivityAspect;
import org.vpip.instruments.engagement.activity.ActivityLog;
import org.vpip.instruments.engagement.activity.ContactCount;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.Memberships;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Community;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.tie.Relation;
import org.vpip.instruments.tie.RelationId;
import org.vpip.instruments.tie.RosterEntry;
import org.vpip.instruments.tie.RosterEntry.NetworkAnswerStatus;
import org.vpip.instruments.tie.Tie;
import org.vpip.instruments.tie.TieRating;
import org.vpip.instruments.tie.Ties;

/**
 * The contacts in online spaces as directed ties of a relation, with the number of contacts as strength. The nodes are the
 * members who are found by address or id, silent ones included. A wave covers the time since the last day of the wave before
 * to its own last day; the first wave covers all time before its last day. Where no log of such contacts covers any of that
 * time, the ties are not observed, and no member counts as silent.
 */
public final class OnlineNetwork {
    /** The relations of logs that can follow {@code network:} in a plan, besides those of questionnaires. */
    public static final List<String> RELATIONS = List.of("replies", "mentions", "reactions");

    private final Study study;
    private final RelationId relation;
    private final List<ActivityLog> logs;

    /** @param relation one of {@link #RELATIONS} */
    public OnlineNetwork(Study study, String relation) {
        this.study = study;
        this.relation = new RelationId(relation);
        ActivityAspect needed = ActivityAspect.valueOf(relation.toUpperCase(Locale.ROOT));
        this.logs = EligibleRecords.of(study).engagement().logs().stream()
                .filter(log -> log.observes(needed))
                .toList();
    }

    /** Returns the ties, with all members of each community on the roster of each wave. */
    public Ties ties() {
        List<Tie> ties = new ArrayList<>();
        List<RosterEntry> roster = new ArrayList<>();
        for (Wave wave : study.waves()) {
            for (Community community : study.communities()) {
                if (wave.includes(community.id())) {
                    add(wave, community.id(), ties, roster);
                }
            }
        }
        return new Ties(List.of(new Relation(relation, true)), ties, List.of(), roster);
    }

    private void add(Wave wave, CommunityId community, List<Tie> ties, List<RosterEntry> roster) {
        NetworkAnswerStatus seen = isObserved(wave.id(), community) ? NetworkAnswerStatus.YES : NetworkAnswerStatus.NO;
        Memberships members = MatchedSample.memberships(study).inCommunity(community);
        members.ids().forEach(member -> roster.add(new RosterEntry(wave.id(), community, member, seen)));
        ActivityPeriod period = period(wave, community);
        for (ActivityLog log : logs) {
            for (ContactCount contact : contacts(period.select(log))) {
                ParticipantId from = new ParticipantId(contact.from());
                ParticipantId to = new ParticipantId(contact.to());
                ties.add(new Tie(wave.id(), community, from, to, relation, times(contact.count())));
            }
        }
    }

    private List<ContactCount> contacts(ActivityLog log) {
        return switch (relation.value()) {
            case "replies" -> log.replyContacts();
            case "mentions" -> log.mentionContacts();
            default -> log.reactionContacts();
        };
    }

    private static TieRating times(int count) {
        return new TieRating(
                OptionalDouble.empty(), OptionalDouble.of(count), OptionalDouble.empty(), Optional.empty());
    }

    /** Returns whether a log of such contacts covers any time of the wave; a log without messages covers it. */
    public boolean isObserved(WaveId wave, CommunityId community) {
        return study.wave(wave)
                .map(found -> period(found, community))
                .filter(period -> logs.stream().anyMatch(period::overlaps))
                .isPresent();
    }

    private ActivityPeriod period(Wave wave, CommunityId community) {
        long end = end(wave);
        long start = study.waves().stream()
                .filter(other -> other.includes(community) && end(other) < end)
                .map(this::end)
                .max(Comparator.naturalOrder())
                .orElse(Long.MIN_VALUE);
        return new ActivityPeriod(start, end);
    }

    /** Returns the moment after the wave's last day; a wave without one ends on the day it opens. */
    private long end(Wave wave) {
        var last = wave.closes() == null ? wave.opens() : wave.closes();
        return last.plusDays(1).atStartOfDay(study.zone()).toEpochSecond() * 1_000_000;
    }

    /** A period from one moment to before another, in microseconds since 1970 in UTC. */
    private record ActivityPeriod(long from, long to) {
        private boolean includes(long micros) {
            return from <= micros && micros < to;
        }

        private boolean overlaps(ActivityLog log) {
            LongSummaryStatistics times = LongStream.concat(
                            log.postings().stream().mapToLong(posting -> posting.micros()),
                            log.reactions().stream().mapToLong(reaction -> reaction.micros()))
                    .summaryStatistics();
            return times.getCount() == 0 ? from < to : times.getMin() < to && times.getMax() >= from;
        }

        private ActivityLog select(ActivityLog log) {
            return new ActivityLog(
                    log.people(),
                    log.spaces(),
                    log.postings().stream()
                            .filter(posting -> includes(posting.micros()))
                            .toList(),
                    log.reactions().stream()
                            .filter(reaction -> includes(reaction.micros()))
                            .toList(),
                    List.of(),
                    log.observed(),
                    List.of());
        }
    }
}
