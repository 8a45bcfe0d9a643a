package org.vpip.analysis.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vpip.instruments.engagement.activity.ActivityLog;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.study.Study;

/**
 * The removal of acts before a person joined or after the person left from logs of online spaces. Messages of others about
 * them stay.
 *
 * @param study whose zone decides on the day of an act
 * @param memberships by person, all of them with a first or last day; the acts of anybody else stay
 */
record OnlineMembership(Study study, Map<String, List<Membership>> memberships) {
    private static final long MICROS = 1_000_000;

    static OnlineMembership of(Study study) {
        Map<String, List<Membership>> all = study.memberships().memberships().stream()
                .collect(Collectors.groupingBy(member -> member.id().value()));
        all.values().removeIf(own -> own.stream().anyMatch(OnlineMembership::isUnlimited));
        return new OnlineMembership(study, all);
    }

    private static boolean isUnlimited(Membership member) {
        return member.joined() == null && member.left() == null;
    }

    ActivityLog log(ActivityLog log) {
        if (memberships.isEmpty()) {
            return log;
        }
        return new ActivityLog(
                log.people(),
                log.spaces(),
                log.postings().stream()
                        .filter(posting -> isDuring(posting.author(), posting.micros()))
                        .toList(),
                log.reactions().stream()
                        .filter(reaction -> isDuring(reaction.giver(), reaction.micros()))
                        .toList(),
                log.visits().stream()
                        .filter(visit -> isDuring(visit.person(), visit.micros()))
                        .toList(),
                log.observed(),
                log.remarks());
    }

    private boolean isDuring(String person, long micros) {
        List<Membership> own = memberships.get(person);
        if (own == null) {
            return true;
        }
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(Math.floorDiv(micros, MICROS)), study.zone());
        return own.stream().anyMatch(member -> member.isMemberOn(day));
    }
}
