package org.vpip.analysis.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.COMMUNITY;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.evaluation.Evaluation;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.plan.PlanReader;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.engagement.Attendance;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.engagement.activity.ActivityAspect;
import org.vpip.instruments.engagement.activity.ActivityLog;
import org.vpip.instruments.engagement.activity.MessageContent;
import org.vpip.instruments.engagement.activity.Posting;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.Sheet.NumberedRow;
import org.vpip.instruments.tie.Relation;
import org.vpip.instruments.tie.RelationId;
import org.vpip.instruments.tie.Tie;
import org.vpip.instruments.tie.Ties;

/** Waves open, and end, on 1 January and 1 June 2026. */
class OnlineNetworkTest {
    private static final String JANUARY = "2026-01-01T23:59:59Z";
    private static final String MARCH = "2026-03-01T12:00:00Z";
    private static final String JULY = "2026-07-01T12:00:00Z";

    @Test
    void withoutALogNothingIsObservedRatherThanZero() {
        assertThat(reason(study(), "network:replies", "density", "t1")).isEqualTo(NotEstimableReason.NOT_OBSERVED);
        Study noReplies = study(log(Set.of(ActivityAspect.POSTS), post(1, "1", MARCH, "", "")));
        assertThat(reason(noReplies, "network:replies", "density", "t1")).isEqualTo(NotEstimableReason.NOT_OBSERVED);
    }

    @Test
    void aTimeThatNoLogReachesIsNotObservedAndASilentLogIsZero() {
        Study march = study(log(all(), post(1, "1", MARCH, "", "")));
        assertThat(reason(march, "network:replies", "density", "t0")).isEqualTo(NotEstimableReason.NOT_OBSERVED);
        assertThat(value(march, "network:replies", "density", "t1")).isZero();
        assertThat(value(study(log(all())), "network:replies", "density", "t1")).isZero();
        assertThat(reason(study(log(all(), post(1, "1", JULY, "", ""))), "network:replies", "density", "t1"))
                .isEqualTo(NotEstimableReason.NOT_OBSERVED);
    }

    @Test
    void aWaveHasWhatHappenedSinceTheWaveBeforeToItsLastDay() {
        Study study = study(log(
                all(),
                post(1, "1", JANUARY, "2", ""),
                post(2, "1", MARCH, "3", ""),
                post(3, "1", MARCH, "3", ""),
                post(4, "2", JULY, "3", "")));
        Ties online = new OnlineNetwork(study, "replies").ties();
        assertThat(online.all())
                .extracting(
                        Tie::wave,
                        tie -> tie.from().value(),
                        tie -> tie.to().value(),
                        tie -> tie.rating().weight())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(T0, "1", "2", 1.0),
                        org.assertj.core.groups.Tuple.tuple(T1, "1", "3", 2.0));
        // R: sna::gden of a directed network of 4 with one tie, 1 / 12
        assertThat(value(study, "network:replies", "density", "t1")).isCloseTo(1 / 12.0, within(1e-15));
        assertThat(new OnlineNetwork(study, "replies").isObserved(T1, COMMUNITY))
                .isTrue();
    }

    @Test
    void keepsRepliesAndMentionsApartAndCountsNobodyUnknown() {
        Study study = study(log(all(), post(1, "1", MARCH, "2", "3 unknown-1"), post(2, "unknown-1", MARCH, "1", "4")));
        assertThat(value(study, "network:replies", "isolates", "t1")).isEqualTo(2);
        assertThat(value(study, "network:mentions", "isolates", "t1")).isEqualTo(2);
        assertThat(value(study, "network:mentions", "reciprocity", "t1")).isZero();
        assertThat(new OnlineNetwork(study, "mentions").ties().all())
                .extracting(tie -> tie.to().value())
                .contains("3");
    }

    @Test
    void aRelationOfThatNameThatWasAskedAboutGoesBefore() {
        Study study = planned(study(log(all())), "network:replies", "density", "t1");
        Relation replies = new Relation(new RelationId("replies"), true);
        Tie tie = Tie.plain(T1, COMMUNITY, new ParticipantId("1"), new ParticipantId("2"), replies.id());
        Study asked =
                study.withData(study.data().withTies(new Ties(List.of(replies), List.of(tie), List.of(), List.of())));
        assertThat(found(study).provenance().source()).hasToString("online:replies");
        assertThat(found(asked).provenance().source()).hasToString("network:replies");
        assertThat(((Estimate) found(asked)).value()).isCloseTo(1 / 12.0, within(1e-15));
    }

    private static Set<ActivityAspect> all() {
        return Set.of(ActivityAspect.POSTS, ActivityAspect.REPLIES, ActivityAspect.MENTIONS);
    }

    private static StudyBuilder people() {
        StudyBuilder fixture = aStudy();
        List.of("1", "2", "3", "4").forEach(id -> fixture.withMember(id, ""));
        return fixture;
    }

    private static Study study(ActivityLog... logs) {
        return people().withEngagement(engagement(logs)).build();
    }

    private static Engagement engagement(ActivityLog... logs) {
        return new Engagement(Attendance.of(List.of()), List.of(logs), List.of(), List.of(), List.of());
    }

    private static NotEstimableReason reason(Study study, String source, String method, String wave) {
        return ((NotEstimable) found(planned(study, source, method, wave))).reason();
    }

    private static double value(Study study, String source, String method, String wave) {
        return ((Estimate) found(planned(study, source, method, wave))).value();
    }

    private static Study planned(Study study, String source, String method, String wave) {
        return people().withEngagement(study.engagement()).build(plan(source, method, wave));
    }

    private static Finding found(Study study) {
        Problems problems = new Problems();
        var plan = PlanReader.read(study, problems);
        assertThat(problems.list()).isEmpty();
        return Evaluation.of(study, plan).all().stream()
                .filter(finding -> finding.subject().indicator().value().equals("x"))
                .findFirst()
                .orElseThrow();
    }

    private static Sheet plan(String source, String method, String wave) {
        List<String> header = List.of("id", "label_en", "label_fr", "source", "method", "waves", "role", "direction");
        List<String> cells = Arrays.asList("x", "X", "X", source, method, wave, "secondary", "up");
        return Sheet.of("plan/indicators.csv", "indicators", header, List.of(new NumberedRow(2, cells)));
    }

    private static ActivityLog log(Set<ActivityAspect> observed, Posting... postings) {
        return new ActivityLog(
                Set.of("1", "2", "3"), List.of("s"), List.of(postings), List.of(), List.of(), observed, List.of());
    }

    private static Posting post(long id, String author, String time, String answered, String named) {
        long micros = OffsetDateTime.parse(time).toEpochSecond() * 1_000_000;
        List<String> mentions = new ArrayList<>();
        Arrays.stream(named.split(" ")).filter(name -> !name.isEmpty()).forEach(mentions::add);
        long thread = answered.isEmpty() ? id : 0;
        return new Posting("s", id, micros, author, thread, answered, new MessageContent(false, "", mentions));
    }
}
