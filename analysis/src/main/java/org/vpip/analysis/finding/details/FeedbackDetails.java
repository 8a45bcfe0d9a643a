package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
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
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        FindingNumbers numbers = new FindingNumbers()
                .add(FindingNumbers.VALUE, value, unmodelled)
                .add("minimum", minimum, NumberBasis.IMPERSONAL)
                .add("maximum", maximum, NumberBasis.IMPERSONAL);
        for (int i = 0; i < rows.size(); i++) {
            String path = "sessions[" + i + "].";
            numbers.add(path + "answers", rows.get(i).answers(), unmodelled);
            numbers.add(path + "mean", rows.get(i).mean(), unmodelled);
        }
        return numbers;
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
