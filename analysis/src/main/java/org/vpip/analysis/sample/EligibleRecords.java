package org.vpip.analysis.sample;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.vpip.instruments.engagement.Attendance;
import org.vpip.instruments.engagement.AttendanceRecord;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.engagement.activity.ActivityLog;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.answer.Answer.TextAnswer;
import org.vpip.instruments.response.CodedTheme;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.Responses;
import org.vpip.instruments.response.SessionFeedback;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.ThemeCoding;
import org.vpip.instruments.study.privacy.ConsentScope;
import org.vpip.instruments.tie.Tie;
import org.vpip.instruments.tie.Ties;

/**
 * The records on which findings, exports and pictures may rest: those of each source without the people who refuse its use.
 * Methods have no other way to the records of a study.
 */
public final class EligibleRecords {
    private final Study study;

    private EligibleRecords(Study study) {
        this.study = study;
    }

    public static EligibleRecords of(Study study) {
        return new EligibleRecords(study);
    }

    /** Returns the responses that count, by the study's rule on answers outside their wave. */
    public Responses responses() {
        ResponseTimes times = new ResponseTimes(study);
        return times.areExcluded()
                ? new Responses(submitted().all().stream()
                        .filter(response -> !times.isOutsideWave(response))
                        .toList())
                : submitted();
    }

    /** Returns the responses of all who consent, whenever they answered; without open answers of who refuses quotations. */
    public Responses submitted() {
        Set<ParticipantId> unquoted = study.consents().refusing(ConsentScope.QUOTES);
        return new Responses(allowed(study.responses().all(), Response::participant, ConsentScope.SURVEY).stream()
                .map(response -> unquoted.contains(response.participant()) ? response.without(this::isOpen) : response)
                .toList());
    }

    /** Returns the themes of open answers, without people who refuse the use of their answers or quotations. */
    public ThemeCoding themes() {
        ThemeCoding coding = study.themes();
        Set<ParticipantId> unquoted = study.consents().refusing(ConsentScope.QUOTES);
        return new ThemeCoding(
                allowed(coding.all(), CodedTheme::participant, ConsentScope.SURVEY).stream()
                        .filter(row -> !unquoted.contains(row.participant()))
                        .toList(),
                coding.codebook());
    }

    private boolean isOpen(ItemId id) {
        return study.item(id).filter(item -> item.kind() == ItemKind.TEXT).isPresent();
    }

    /** Returns the number of open answers that are left out because their authors refuse quotations. */
    public long withheldAnswers() {
        Set<ParticipantId> unquoted = study.consents().refusing(ConsentScope.QUOTES);
        return study.responses().all().stream()
                .filter(response -> unquoted.contains(response.participant()))
                .flatMap(response -> response.answers().entrySet().stream())
                .filter(answer -> isOpen(answer.getKey()) && answer.getValue() instanceof TextAnswer)
                .count();
    }

    /** Returns the ties among people who consent. Rosters stay: they record who was asked. */
    public Ties ties() {
        Ties ties = study.ties();
        Set<ParticipantId> refusing = study.consents().refusing(ConsentScope.NETWORK);
        if (refusing.isEmpty()) {
            return ties;
        }
        Predicate<Tie> allowed = tie -> !refusing.contains(tie.from()) && !refusing.contains(tie.to());
        return new Ties(
                ties.relations(),
                ties.all().stream().filter(allowed).toList(),
                ties.unanswered().stream().filter(allowed).toList(),
                ties.roster());
    }

    /** Returns feedback on sessions; it is anonymous, so no person can refuse. */
    public List<SessionFeedback> feedback() {
        return study.data().feedback();
    }

    /**
     * Returns attendance and online activity during membership, of people who consent to each. A proposal of an identity
     * rests on the source of its file.
     */
    public Engagement engagement() {
        Engagement all = study.engagement();
        OnlineConsent online = new OnlineConsent(study.consents().refusing(ConsentScope.ONLINE));
        Set<ParticipantId> absent = study.consents().refusing(ConsentScope.ATTENDANCE);
        OnlineMembership membership = OnlineMembership.of(study);
        List<ActivityLog> logs =
                all.logs().stream().map(online::log).map(membership::log).toList();
        return new Engagement(
                attendance(all.attendance()),
                logs,
                all.purposes(),
                all.initiatives(),
                all.proposals().stream()
                        .filter(proposal -> proposal.isOfAttendance()
                                ? !absent.contains(proposal.person())
                                : online.allows(proposal.person()))
                        .toList());
    }

    private Attendance attendance(Attendance all) {
        List<AttendanceRecord> attended = allowed(all.attended(), AttendanceRecord::person, ConsentScope.ATTENDANCE);
        return new Attendance(
                all.sessions(),
                attended.stream().filter(record -> isOfMember(record, all)).toList(),
                all.reported(),
                all.strangers());
    }

    /** Returns whether the session took place during the person's membership; a guest of no community counts as one. */
    private boolean isOfMember(AttendanceRecord record, Attendance all) {
        List<Membership> own = study.memberships().memberships().stream()
                .filter(member -> member.id().equals(record.person()))
                .toList();
        return all.sessions().stream()
                .filter(session -> session.id().equals(record.session()))
                .allMatch(session -> own.stream()
                        .filter(member -> member.community().equals(session.community()))
                        .allMatch(member -> member.isMemberOn(session.planned())));
    }

    private <T> List<T> allowed(List<T> records, Function<T, ParticipantId> person, ConsentScope scope) {
        Set<ParticipantId> refusing = study.consents().refusing(scope);
        return refusing.isEmpty()
                ? records
                : records.stream()
                        .filter(one -> !refusing.contains(person.apply(one)))
                        .toList();
    }
}
