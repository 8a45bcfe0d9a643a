package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.UnmodelledFact;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.instruments.engagement.Session;

/**
 * Ratings of sessions, one by one.
 *
 * @param minimum smallest possible answer
 * @param maximum largest possible answer
 * @param rows sessions with any answer, in time order; one without a session for feedback on the study
 */
public record FeedbackDetails(double minimum, double maximum, List<SessionFeedbackRow> rows) implements FindingDetails {

    @Override
    public List<Fact> facts(FindingSubject subject, PersonSet used) {
        return List.of(new UnmodelledFact(used));
    }

    public FeedbackDetails {
        rows = List.copyOf(rows);
    }

    /**
     * The ratings of one session.
     *
     * @param session empty for the study
     * @param answers people who answered; empty where they are too few to be published
     * @param mean of their answers; empty with them
     */
    public record SessionFeedbackRow(Optional<Session> session, OptionalInt answers, OptionalDouble mean) {}
}
