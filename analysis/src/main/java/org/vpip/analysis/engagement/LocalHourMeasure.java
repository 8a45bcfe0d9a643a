package org.vpip.analysis.engagement;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.LocalHourDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.Region;

/**
 * The share of expected attendances outside the daytime, 0 to 1, over all pairs of a member and a session held during the
 * membership. A session is outside if it begins before 8:00 or from 18:00 on in the chief time zone of the member's region.
 * Members whose region or time zone is unknown are left out. Weekends count as other days.
 */
public final class LocalHourMeasure {
    private static final int MORNING = 8;
    private static final int EVENING = 18;

    private final Map<String, ZoneId> zones;
    private final List<Session> held;
    private final Set<ParticipantId> located = new HashSet<>();
    private final Set<ParticipantId> expected = new HashSet<>();
    private final Set<ParticipantId> affected = new HashSet<>();
    private int pairs;
    private int outside;

    private LocalHourMeasure(Map<String, ZoneId> zones, List<Session> held) {
        this.zones = zones;
        this.held = held;
    }

    /**
     * @param members of the community, with their regions
     * @param attribute whose codes are those of the regions; case is ignored
     */
    public static Finding of(
            FindingSubject subject,
            List<Session> sessions,
            List<Membership> members,
            String attribute,
            List<Region> regions,
            Provenance provenance) {
        List<Session> held = sessions.stream().filter(Session::isHeld).toList();
        if (held.isEmpty()) {
            return new NotEstimable(
                    subject, NotEstimableReason.NO_SESSION_HELD, people(members).counts(), provenance);
        }
        List<Region> timed =
                regions.stream().filter(region -> region.zone().isPresent()).toList();
        LocalHourMeasure hours = new LocalHourMeasure(
                timed.stream()
                        .collect(Collectors.toMap(
                                region -> key(region.code()),
                                region -> region.zone().orElseThrow())),
                held);
        members.forEach(member -> hours.add(member, attribute));
        return hours.finding(subject, people(members), timed, provenance);
    }

    private static MatchedSample people(List<Membership> members) {
        return MatchedSample.of(members.stream().map(Membership::id).toList());
    }

    private static String key(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    private void add(Membership member, String attribute) {
        ZoneId zone = zones.get(key(member.attributes().getOrDefault(attribute, "")));
        if (zone == null) {
            return;
        }
        located.add(member.id());
        for (Session session : held) {
            if (member.isMemberOn(session.planned())) {
                boolean away = isOutside(hour(session, zone));
                pairs++;
                outside += away ? 1 : 0;
                expected.add(member.id());
                if (away) {
                    affected.add(member.id());
                }
            }
        }
    }

    private static int hour(Session session, ZoneId zone) {
        OffsetDateTime start = session.start();
        if (start == null) {
            throw new IllegalArgumentException("session must have been held: " + session.id());
        }
        return start.atZoneSameInstant(zone).getHour();
    }

    private static boolean isOutside(int hour) {
        return hour < MORNING || hour >= EVENING;
    }

    private Finding finding(FindingSubject subject, MatchedSample members, List<Region> timed, Provenance provenance) {
        AnalysisSample counted = members.retainAll(located, ExclusionReason.UNKNOWN_REGION)
                .retainAll(expected, ExclusionReason.NOT_A_MEMBER_THEN)
                .counts();
        if (pairs == 0) {
            return new NotEstimable(subject, NotEstimableReason.NO_MEMBER, counted, provenance);
        }
        LocalHourDetails details =
                new LocalHourDetails(timed.stream().map(this::row).toList(), expected.size(), affected.size());
        return Estimate.withoutInference(
                subject, (double) outside / pairs, MeasurementUnit.PROPORTION, counted, details, provenance);
    }

    private LocalHourDetails.RegionLocalHours row(Region region) {
        ZoneId zone = region.zone().orElseThrow();
        Map<Integer, Integer> sessions = held.stream()
                .map(session -> hour(session, zone))
                .collect(Collectors.toMap(Function.identity(), hour -> 1, Integer::sum));
        int away = sessions.entrySet().stream()
                .filter(entry -> isOutside(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return new LocalHourDetails.RegionLocalHours(region.label(), zone, new TreeMap<>(sessions), away);
    }
}
