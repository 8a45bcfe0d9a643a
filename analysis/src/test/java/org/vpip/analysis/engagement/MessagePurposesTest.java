package org.vpip.analysis.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.PurposeDetails;
import org.vpip.analysis.finding.Reason;
import org.vpip.analysis.finding.Slice;
import org.vpip.analysis.finding.Subject;
import org.vpip.instruments.engagement.Attendance;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.engagement.activity.ActivityLog;
import org.vpip.instruments.engagement.activity.MessageContent;
import org.vpip.instruments.engagement.activity.Observable;
import org.vpip.instruments.engagement.activity.Posting;
import org.vpip.instruments.engagement.activity.Purpose;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.wording.Wording;

class MessagePurposesTest {
    private static final List<ParticipantId> MEMBERS =
            List.of(new ParticipantId("ann"), new ParticipantId("bob"), new ParticipantId("cat"));
    private static final Purpose ADVICE = new Purpose("advice", Wording.same("Advice"));
    private static final Purpose NEWS = new Purpose("news", Wording.same("News"));

    @Test
    void isNotObservedWhereNoTextWasLookedAt() {
        assertThat(reason(List.of(ADVICE))).isEqualTo(Reason.NOT_OBSERVED);
        assertThat(reason(List.of(ADVICE), log(Set.of(Observable.POSTS), post(1, "ann", "advice", false))))
                .isEqualTo(Reason.NOT_OBSERVED);
    }

    @Test
    void isNotToBeHadWithoutTagsOrWithoutAMessageOfAMember() {
        assertThat(reason(List.of(), whole(post(1, "ann", "", false)))).isEqualTo(Reason.NO_TAGS);
        assertThat(reason(List.of(ADVICE), whole())).isEqualTo(Reason.NO_MEMBER);
        assertThat(reason(List.of(ADVICE), whole(post(1, "unknown-1", "advice", false))))
                .isEqualTo(Reason.NO_MEMBER);
    }

    @Test
    void countsMessagesAndPeopleOfEachPurposeAndOfNone() {
        // by hand: 4 of 5 messages of members have a purpose; python: 4 / 5
        Estimate estimate = (Estimate) purposes(
                List.of(ADVICE, NEWS),
                whole(
                        post(1, "ann", "advice", false),
                        post(2, "ann", "advice", false),
                        post(3, "bob", "advice", false),
                        post(4, "unknown-1", "advice", false)),
                whole(post(1, "bob", "", false), post(2, "ann", "news", false)));
        assertThat(estimate.value()).isCloseTo(0.8, within(1e-15));
        assertThat(estimate.counted().used()).isEqualTo(2);
        PurposeDetails details = (PurposeDetails) estimate.details();
        assertThat(details.tagged()).isEqualTo(2);
        assertThat(details.rows())
                .extracting(
                        PurposeDetails.Row::purpose,
                        row -> row.people().orElse(-1),
                        row -> row.messages().orElse(-1))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("advice", 2, 3),
                        org.assertj.core.groups.Tuple.tuple("news", 1, 1),
                        org.assertj.core.groups.Tuple.tuple("", 1, 1));
    }

    @Test
    void tellsTheShareOfMessagesThatAsk() {
        ActivityLog log = whole(
                post(1, "ann", "", true),
                post(2, "bob", "", false),
                post(3, "bob", "", true),
                post(4, "zoe", "", true));
        Estimate share = (Estimate) OnlineMeasure.QUESTION_SHARE.evaluate(subject(), List.of(log), MEMBERS, none());
        assertThat(share.value()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(share.counted().used()).isEqualTo(2);
        assertThat(OnlineMeasure.QUESTION_SHARE.evaluate(subject(), List.of(whole()), MEMBERS, none()))
                .isInstanceOfSatisfying(
                        NotEstimable.class,
                        absent -> assertThat(absent.reason()).isEqualTo(Reason.NO_MEMBER));
    }

    @Test
    void questionsAnsweredRestOnThePeopleWhoAsked() {
        ActivityLog log = whole(post(1, "ann", "", true), post(2, "ann", "", true), post(3, "bob", "", true));
        assertThat(OnlineMeasure.ANSWERED_48H
                        .evaluate(subject(), List.of(log), MEMBERS, none())
                        .counted()
                        .used())
                .isEqualTo(2);
    }

    private static Reason reason(List<Purpose> purposes, ActivityLog... logs) {
        return ((NotEstimable) purposes(purposes, logs)).reason();
    }

    private static Finding purposes(List<Purpose> purposes, ActivityLog... logs) {
        Engagement engagement = new Engagement(Attendance.of(List.of()), List.of(logs), purposes, List.of(), List.of());
        return MessagePurposes.of(subject(), engagement, MEMBERS, none());
    }

    private static ActivityLog whole(Posting... postings) {
        return log(Set.of(Observable.POSTS, Observable.QUESTIONS), postings);
    }

    private static ActivityLog log(Set<Observable> observed, Posting... postings) {
        return new ActivityLog(
                Set.of("ann", "bob", "cat"),
                List.of("s"),
                List.of(postings),
                List.of(),
                List.of(),
                observed,
                List.of());
    }

    private static Posting post(long id, String author, String purpose, boolean question) {
        return new Posting("s", id, id, author, id, "", new MessageContent(question, purpose, List.of()));
    }

    private static Provenance none() {
        return SubjectFixture.provenance();
    }

    private static Subject subject() {
        return SubjectFixture.subject("engagement:online", "purposes", Slice.EVERYBODY);
    }
}
