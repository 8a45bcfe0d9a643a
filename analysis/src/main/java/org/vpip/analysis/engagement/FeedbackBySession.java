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
import org.vpip.analysis.finding.Counted;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.FeedbackDetails;
import org.vpip.analysis.finding.FeedbackDetails.Row;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.MethodDeclaration;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.Reason;
import org.vpip.analysis.finding.Subject;
import org.vpip.analysis.finding.Unit;
import org.vpip.analysis.statistics.Moments;
import org.vpip.instruments.engagement.Session;

/**
 * Mean of what was answered about each session. Nobody knows who answered, so the same person may be in several: there is
 * no interval and no test. The value is the mean of all answers.
 */
public final class FeedbackBySession {
    public static final MethodDeclaration METHOD = MethodDeclaration.of("feedback")
            .yields(Unit.POINTS)
            .countingSessions()
            .released();

    private FeedbackBySession() {}

    /** One person's score, about the session with that id. */
    public record Scored(String session, double score) {}

    /** @param minimum and maximum of the score */
    public static Finding of(
            Subject subject,
            List<Scored> scores,
            List<Session> sessions,
            double minimum,
            double maximum,
            Provenance provenance) {
        Counted counted = Counted.all(scores.size());
        if (scores.isEmpty()) {
            return new NotEstimable(subject, Reason.NOBODY_ANSWERED, counted, provenance);
        }
        FeedbackDetails details = new FeedbackDetails(minimum, maximum, rows(scores, sessions));
        double mean = Moments.meanOf(scores.stream().mapToDouble(Scored::score).toArray());
        return Estimate.plain(subject, mean, Unit.POINTS, counted, details, provenance);
    }

    private static List<Row> rows(List<Scored> scores, List<Session> sessions) {
        Map<Optional<Session>, List<Double>> bySession = new LinkedHashMap<>();
        for (Scored one : scores) {
            Optional<Session> about = sessions.stream()
                    .filter(session -> session.id().equals(one.session()))
                    .findFirst();
            bySession.computeIfAbsent(about, session -> new ArrayList<>()).add(one.score());
        }
        return bySession.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(
                                (Row row) -> row.session().map(Session::planned).orElse(LocalDate.MIN))
                        .thenComparing(row -> row.session().map(Session::id).orElse("")))
                .toList();
    }

    private static Row row(Optional<Session> session, List<Double> scores) {
        double mean =
                Moments.meanOf(scores.stream().mapToDouble(Double::doubleValue).toArray());
        return new Row(session, OptionalInt.of(scores.size()), OptionalDouble.of(mean));
    }
}
