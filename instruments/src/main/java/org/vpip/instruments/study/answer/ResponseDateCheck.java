package org.vpip.instruments.study.answer;

import java.time.ZoneId;
import java.util.List;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.Memberships;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.study.table.RowFieldReader;

/**
 * The comparison of responses with the dates and communities of their waves. Answers of a community that the wave does not
 * ask are an error; answers outside the wave's dates or outside the membership are remarks.
 *
 * @param zone of the days of waves
 */
public record ResponseDateCheck(List<Wave> waves, Memberships people, ZoneId zone) {

    /** Reports what contradicts the wave of the response. */
    public void check(RowFieldReader fields, Response response) {
        List<Membership> own = people.memberships().stream()
                .filter(member -> member.id().equals(response.participant()))
                .toList();
        waves.stream().filter(wave -> wave.id().equals(response.wave())).forEach(wave -> {
            checkMembership(fields, own, wave);
            response.sent()
                    .day(zone)
                    .filter(day -> !wave.includesDay(day))
                    .ifPresent(day -> fields.report(
                            ProblemCode.ANSWER_OUTSIDE_WAVE,
                            "submitted",
                            day,
                            wave.id(),
                            wave.opens(),
                            wave.closes() == null ? "…" : wave.closes()));
        });
    }

    private static void checkMembership(RowFieldReader fields, List<Membership> own, Wave wave) {
        List<Membership> asked =
                own.stream().filter(member -> wave.includes(member.community())).toList();
        if (!own.isEmpty() && asked.isEmpty()) {
            fields.report(
                    ProblemCode.COMMUNITY_NOT_IN_WAVE,
                    "wave",
                    wave.id(),
                    String.valueOf(wave.community()),
                    own.get(0).id());
        } else if (!own.isEmpty() && asked.stream().noneMatch(wave::isDuring)) {
            fields.report(
                    ProblemCode.ANSWER_OF_NONMEMBER, "participant", own.get(0).id(), wave.id());
        }
    }
}
