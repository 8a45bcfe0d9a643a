package org.vpip.analysis.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vpip.analysis.engagement.AttendanceMeasure;
import org.vpip.analysis.engagement.LocalHours;
import org.vpip.analysis.engagement.MessagePurposes;
import org.vpip.analysis.engagement.OnlineMeasure;
import org.vpip.analysis.engagement.RegionalReach;
import org.vpip.analysis.engagement.SessionsHeld;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.Slice;
import org.vpip.analysis.finding.Subject;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.Region;
import org.vpip.instruments.study.Study;

/** Evaluates what a plan asks of taking part: meetings community by community, online spaces for everybody and each group asked for. */
record EngagementEvaluation(Study study, Slices slices) {
    private static final String ONLINE = "online";
    private static final String SESSIONS = "sessions";
    private static final String REGIONS = "regions";

    /** What can follow {@code engagement:} in a plan. */
    static final List<String> SOURCES = List.of(SESSIONS, ONLINE, REGIONS);

    List<Finding> of(Indicator indicator) {
        if (indicator.source().id().equals(REGIONS)) {
            return List.of(reach(indicator));
        }
        return indicator.source().id().equals(ONLINE)
                ? slices.of(indicator).stream()
                        .map(slice -> online(indicator, slice))
                        .toList()
                : slices.communities(List.of())
                        .map(slice -> meetings(indicator, slice))
                        .toList();
    }

    /** Whether the method speaks of that source. */
    static boolean takes(Method method, String source) {
        return source.equals(
                switch (method) {
                    case ACTIVE_SHARE, POSTS_PER_ACTIVE, POSTS_GINI, ANSWERED_48H, QUESTION_SHARE, PURPOSES -> ONLINE;
                    case REACH, INITIATIVES_REACHED -> REGIONS;
                    default -> SESSIONS;
                });
    }

    /** Everybody once, whichever communities the person belongs to. */
    private Finding reach(Indicator indicator) {
        Map<ParticipantId, String> regions = new LinkedHashMap<>();
        study.participants()
                .remaining()
                .memberships()
                .forEach(person ->
                        regions.putIfAbsent(person.id(), person.attributes().getOrDefault(indicator.attribute(), "")));
        Subject subject = indicator.subject().in(Slice.EVERYBODY);
        List<String> codes = List.copyOf(regions.values());
        return indicator.method() == Method.INITIATIVES_REACHED
                ? RegionalReach.ofInitiatives(
                        subject,
                        study.design().regions(),
                        codes,
                        study.engagement().initiatives(),
                        Provenance.of("engagement:regions", "regions with known initiatives that have a member"))
                : RegionalReach.of(
                        subject,
                        study.design().regions(),
                        codes,
                        Provenance.of("engagement:regions", "members by region over population; " + sources()));
    }

    private String sources() {
        return study.design().regions().stream()
                .map(Region::population)
                .map(population -> (population.source() + " " + population.date()).strip())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Spaces belong to nobody in particular: a community's or group's messages are those of its members. */
    private Finding online(Indicator indicator, Slice slice) {
        Subject subject = indicator.subject().in(slice);
        List<ParticipantId> people = slices.people(slice);
        Provenance provenance =
                Provenance.of("engagement:online", "messages of members found by address or id; no text is kept");
        return indicator.method() == Method.PURPOSES
                ? MessagePurposes.of(subject, study.engagement(), people, provenance)
                : OnlineMeasure.valueOf(indicator.method().name())
                        .of(subject, study.engagement().logs(), people, provenance);
    }

    private Finding meetings(Indicator indicator, Slice slice) {
        return switch (indicator.method()) {
            case SESSIONS_HELD -> held(indicator, slice);
            case LOCAL_HOURS -> localHours(indicator, slice);
            default -> attendance(indicator, slice);
        };
    }

    private Finding localHours(Indicator indicator, Slice slice) {
        return LocalHours.of(
                indicator.subject().in(slice),
                sessions(slice),
                study.participants().in(community(slice)).remaining().memberships(),
                indicator.attribute(),
                study.design().regions(),
                Provenance.of("sessions", "starts by the chief clock of each member's region; day 8:00 to 18:00"));
    }

    private List<Session> sessions(Slice slice) {
        return study.sessions().stream()
                .filter(session -> session.community().equals(slice.community()))
                .toList();
    }

    private Finding attendance(Indicator indicator, Slice slice) {
        return AttendanceMeasure.valueOf(indicator.method().name())
                .of(
                        indicator.subject().in(slice),
                        study.engagement(),
                        community(slice),
                        slices.people(slice),
                        Provenance.of(
                                "engagement:sessions",
                                "union of connections between start and end; 5 minutes or more; all members"));
    }

    private Finding held(Indicator indicator, Slice slice) {
        return SessionsHeld.of(
                indicator.subject().in(slice),
                sessions(slice),
                Provenance.of("sessions", "sessions with a start time over sessions planned"));
    }

    private static CommunityId community(Slice slice) {
        if (slice.community() == null) {
            throw new IllegalArgumentException("slice must be a community");
        }
        return slice.community();
    }
}
