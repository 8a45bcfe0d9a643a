package org.vpip.analysis.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.engagement.Attendance;
import org.vpip.instruments.engagement.AttendanceRecord;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.engagement.IdentityProposal;
import org.vpip.instruments.engagement.IdentityProposal.ProposalBasis;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.engagement.activity.ActivityAspect;
import org.vpip.instruments.engagement.activity.ActivityLog;
import org.vpip.instruments.engagement.activity.MessageContent;
import org.vpip.instruments.engagement.activity.Posting;
import org.vpip.instruments.engagement.activity.Reaction;
import org.vpip.instruments.engagement.activity.ReadEvent;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.Memberships;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.consent.Consent;
import org.vpip.instruments.study.consent.Consents;
import org.vpip.instruments.study.privacy.ConsentScope;

class EligibleRecordsTest {
    private static final ParticipantId ANN = new ParticipantId("ann");
    private static final ParticipantId BEA = new ParticipantId("bea");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

    private static Posting posting(long id, String author, String answered, String... mentions) {
        long thread = answered.isEmpty() ? id : 1;
        return new Posting(
                "general", id, id, author, thread, answered, new MessageContent(false, "", List.of(mentions)));
    }

    private static Study study(Membership... people) {
        ActivityLog log = new ActivityLog(
                Set.of("ann", "bea", "cid"),
                List.of("general"),
                List.of(posting(1, "ann", ""), posting(2, "bea", "ann", "ann", "cid"), posting(3, "cid", "", "bea")),
                List.of(
                        new Reaction("general", 4, "ann", "bea"),
                        new Reaction("general", 5, "bea", "ann"),
                        new Reaction("general", 6, "cid", "bea")),
                List.of(new ReadEvent("general", 7, "ann"), new ReadEvent("general", 8, "cid")),
                Set.of(ActivityAspect.REPLIES),
                List.of());
        Attendance attendance = new Attendance(
                List.of(session("m1", DAY), session("m2", DAY.plusDays(7))),
                List.of(
                        new AttendanceRecord("m1", ANN, 900),
                        new AttendanceRecord("m2", ANN, 900),
                        new AttendanceRecord("m1", BEA, 900)),
                List.of("m1", "m2"),
                0);
        Engagement engagement = new Engagement(
                attendance,
                List.of(log),
                List.of(),
                List.of(),
                List.of(new IdentityProposal("slack.zip", "ann@x", ANN, ProposalBasis.SAME_NAME)));
        Study plain = StudyBuilder.aStudy().withEngagement(engagement).build();
        return plain.withData(plain.data()
                .withPeople(new Memberships(List.of(people)), plain.data().responses()));
    }

    private static Session session(String id, LocalDate day) {
        return new Session(id, StudyBuilder.COMMUNITY, "meeting", day, null, null, OptionalInt.empty());
    }

    private static Study refusing(ConsentScope scope) {
        return study().withConsents(Consents.of(List.of(new Consent(ANN, scope, false, Instant.EPOCH))));
    }

    @Test
    void aLogHasNoTraceOfAPersonWhoRefusesItsUse() {
        ActivityLog log = EligibleRecords.of(refusing(ConsentScope.ONLINE))
                .engagement()
                .logs()
                .get(0);
        assertThat(log.toString()).doesNotContain("ann");
        assertThat(log.people()).containsOnly("bea", "cid");
        assertThat(log.postings()).hasSize(2).first().satisfies(reply -> {
            assertThat(reply.isReply()).isTrue();
            assertThat(reply.content().mentions()).containsExactly("cid");
        });
        assertThat(log.reactions()).containsExactly(new Reaction("general", 6, "cid", "bea"));
        assertThat(log.visits()).hasSize(1);
    }

    @Test
    void aLogStaysAsItIsWithoutARefusal() {
        assertThat(EligibleRecords.of(study()).engagement()).isEqualTo(study().engagement());
    }

    @Test
    void attendanceAndActivityAreRefusedApart() {
        Engagement online = EligibleRecords.of(refusing(ConsentScope.ONLINE)).engagement();
        Engagement meetings =
                EligibleRecords.of(refusing(ConsentScope.ATTENDANCE)).engagement();
        assertThat(online.attendance()).isEqualTo(study().engagement().attendance());
        assertThat(meetings.logs()).isEqualTo(study().engagement().logs());
        assertThat(meetings.attendance().attended()).containsExactly(new AttendanceRecord("m1", BEA, 900));
        assertThat(online.proposals()).isEmpty();
        assertThat(meetings.proposals()).extracting(IdentityProposal::source).containsExactly("slack.zip");
    }

    @Test
    void onlySessionsDuringMembershipAreAttended() {
        Membership late =
                new Membership(ANN, StudyBuilder.COMMUNITY, null, DAY.plusDays(1), DAY.plusDays(7), null, Map.of());
        assertThat(EligibleRecords.of(study(late)).engagement().attendance().attended())
                .containsExactly(new AttendanceRecord("m2", ANN, 900), new AttendanceRecord("m1", BEA, 900));
        assertThat(EligibleRecords.of(study(late.withLeft(DAY.plusDays(6))))
                        .engagement()
                        .attendance()
                        .attended())
                .containsExactly(new AttendanceRecord("m1", BEA, 900));
    }
}
