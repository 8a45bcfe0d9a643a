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
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.PurposeDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.engagement.Attendance;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.engagement.activity.ActivityAspect;
import org.vpip.instruments.engagement.activity.ActivityLog;
import org.vpip.instruments.engagement.activity.MessageContent;
import org.vpip.instruments.engagement.activity.MessagePurpose;
import org.vpip.instruments.engagement.activity.Posting;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.wording.Wording;

class MessagePurposeMeasureTest {
    private static final MatchedSample MEMBERS =
            MatchedSample.of(List.of(new ParticipantId("ann"), new ParticipantId("bob"), new ParticipantId("cat")));
    private static final MessagePurpose ADVICE = new MessagePurpose("advice", Wording.same("Advice"));
    private static final MessagePurpose NEWS = new MessagePurpose("news", Wording.same("News"));

    @Test
    void isNotObservedWhereNoTextWasLookedAt() {
        assertThat(reason(List.of(ADVICE))).isEqualTo(NotEstimableReason.NOT_OBSERVED);
        assertThat(reason(List.of(ADVICE), log(Set.of(ActivityAspect.POSTS), post(1, "ann", "advice", false))))
                .isEqualTo(NotEstimableReason.NOT_OBSERVED);
    }

    @Test
    void isNotToBeHadWithoutTagsOrWithoutAMessageOfAMember() {
        assertThat(reason(List.of(), whole(post(1, "ann", "", false)))).isEqualTo(NotEstimableReason.NO_TAGS);
        assertThat(reason(List.of(ADVICE), whole())).isEqualTo(NotEstimableReason.NO_MEMBER);
        assertThat(reason(List.of(ADVICE), whole(post(1, "unknown-1", "advice", false))))
                .isEqualTo(NotEstimableReason.NO_MEMBER);
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
        assertThat(estimate.sample().used()).isEqualTo(2);
        PurposeDetails details = (PurposeDetails) estimate.details();
        assertThat(details.tagged()).isEqualTo(2);
        assertThat(details.rows())
                .extracting(
                        PurposeDetails.PurposeRow::purpose,
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
        Estimate share =
                (Estimate) OnlineActivityMeasure.QUESTION_SHARE.evaluate(subject(), List.of(log), MEMBERS, none());
        assertThat(share.value()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(share.sample().used()).isEqualTo(2);
        assertThat(OnlineActivityMeasure.QUESTION_SHARE.evaluate(subject(), List.of(whole()), MEMBERS, none()))
                .isInstanceOfSatisfying(
                        NotEstimable.class,
                        absent -> assertThat(absent.reason()).isEqualTo(NotEstimableReason.NO_MEMBER));
    }

    @Test
    void questionsAnsweredRestOnThePeopleWhoAsked() {
        ActivityLog log = whole(post(1, "ann", "", true), post(2, "ann", "", true), post(3, "bob", "", true));
        assertThat(OnlineActivityMeasure.ANSWERED_48H
                        .evaluate(subject(), List.of(log), MEMBERS, none())
                        .sample()
                        .used())
                .isEqualTo(2);
    }

    private static NotEstimableReason reason(List<MessagePurpose> purposes, ActivityLog... logs) {
        return ((NotEstimable) purposes(purposes, logs)).reason();
    }

    private static Finding purposes(List<MessagePurpose> purposes, ActivityLog... logs) {
        Engagement engagement = new Engagement(Attendance.of(List.of()), List.of(logs), purposes, List.of(), List.of());
        return MessagePurposeMeasure.of(subject(), engagement, MEMBERS, none());
    }

    private static ActivityLog whole(Posting... postings) {
        return log(Set.of(ActivityAspect.POSTS, ActivityAspect.QUESTIONS), postings);
    }

    private static ActivityLog log(Set<ActivityAspect> observed, Posting... postings) {
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

    private static FindingSubject subject() {
        return SubjectFixture.subject("engagement:online", "purposes", Subgroup.EVERYBODY);
    }
}
