package org.vpip.analysis.engagement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.FeedbackDetails;
import org.vpip.analysis.finding.details.FeedbackDetails.SessionFeedbackRow;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.statistics.Moments;
import org.vpip.instruments.engagement.Session;

/**
 * The mean of all answers about sessions, with the mean of each session. Answers are anonymous and one person may rate
 * several sessions, so there is no interval and no test.
 */
public final class SessionFeedbackMeasure {
    public static final MethodDeclaration METHOD = MethodDeclaration.of("feedback")
            .yields(MeasurementUnit.POINTS)
            .countingSessions()
            .released();

    private SessionFeedbackMeasure() {}

    /** One person's score of the session with this id. */
    public record SessionScore(String session, double score) {}

    /** @param minimum and maximum of the score */
    public static Finding of(
            FindingSubject subject,
            List<SessionScore> scores,
            List<Session> sessions,
            double minimum,
            double maximum,
            Provenance provenance) {
        AnalysisSample counted = AnalysisSample.complete(scores.size());
        if (scores.isEmpty()) {
            return new NotEstimable(subject, NotEstimableReason.NO_ANSWERS, counted, provenance);
        }
        FeedbackDetails details = new FeedbackDetails(minimum, maximum, rows(scores, sessions));
        double mean =
                Moments.meanOf(scores.stream().mapToDouble(SessionScore::score).toArray());
        return Estimate.withoutInference(subject, mean, MeasurementUnit.POINTS, counted, details, provenance);
    }

    private static List<SessionFeedbackRow> rows(List<SessionScore> scores, List<Session> sessions) {
        Map<Optional<Session>, List<Double>> bySession = new LinkedHashMap<>();
        for (SessionScore score : scores) {
            Optional<Session> rated = sessions.stream()
                    .filter(session -> session.id().equals(score.session()))
                    .findFirst();
            bySession.computeIfAbsent(rated, session -> new ArrayList<>()).add(score.score());
        }
        return bySession.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((SessionFeedbackRow row) ->
                                row.session().map(Session::planned).orElse(LocalDate.MIN))
                        .thenComparing(row -> row.session().map(Session::id).orElse("")))
                .toList();
    }

    private static SessionFeedbackRow row(Optional<Session> session, List<Double> scores) {
        double mean =
                Moments.meanOf(scores.stream().mapToDouble(Double::doubleValue).toArray());
        return new SessionFeedbackRow(session, OptionalInt.of(scores.size()), OptionalDouble.of(mean));
    }
}
