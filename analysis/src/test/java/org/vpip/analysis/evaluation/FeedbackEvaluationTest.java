package org.vpip.analysis.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.details.FeedbackDetails;
import org.vpip.analysis.finding.details.FeedbackDetails.SessionFeedbackRow;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.engagement.Attendance;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.engagement.Session;

class FeedbackEvaluationTest {

    private static Session session(String id, int month) {
        return new Session(
                id, StudyBuilder.COMMUNITY, "meeting", LocalDate.of(2026, month, 1), null, null, OptionalInt.empty());
    }

    private static StudyBuilder sessions() {
        List<Session> sessions = List.of(session("late", 3), session("early", 2), session("silent", 4));
        return aStudy().withEngagement(Engagement.of(Attendance.of(sessions)));
    }

    private static List<Finding> feedback(StudyBuilder fixture) {
        return new FeedbackEvaluation(fixture.build()).findings();
    }

    @Test
    void isNotToldWhereNobodySentAny() {
        assertThat(feedback(sessions())).isEmpty();
    }

    /** The scale is the mean of a, b and 6 - c, with two of three answered: (4 + 5) / 2, (2 + 2 + 2) / 3 and 3. */
    @Test
    void givesTheMeanOfEachSessionInTimeOrder() {
        StudyBuilder fixture = sessions()
                .withFeedback("late", "4", "5")
                .withFeedback("early", "2", "2", "4")
                .withFeedback("early", "3", "3", "3")
                .withFeedback("early", "1");
        Estimate estimate = (Estimate) feedback(fixture).get(0);
        assertThat(estimate.value()).isCloseTo((4.5 + 2 + 3) / 3, within(1e-15));
        assertThat(estimate.sample().used()).isEqualTo(3);
        FeedbackDetails details = (FeedbackDetails) estimate.details();
        assertThat(details.rows())
                .extracting(row -> row.session().orElseThrow().id())
                .containsExactly("early", "late");
        assertThat(details.rows().get(0).answers()).hasValue(2);
        assertThat(details.rows().get(0).mean()).hasValue(2.5);
    }

    @Test
    void aScoreNeedsEnoughItems() {
        assertThat(feedback(sessions().withFeedback("early", "1")).get(0)).isInstanceOf(NotEstimable.class);
    }

    @Test
    void whatIsAboutNoSessionIsAboutTheStudy() {
        Estimate estimate = (Estimate)
                feedback(sessions().withFeedback("fixture", "1", "1")).get(0);
        assertThat(((FeedbackDetails) estimate.details()).rows())
                .extracting(SessionFeedbackRow::session)
                .allMatch(Optional::isEmpty);
    }
}
