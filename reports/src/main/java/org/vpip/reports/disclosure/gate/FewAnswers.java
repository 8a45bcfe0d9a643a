package org.vpip.reports.disclosure.gate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.FeedbackDetails;
import org.vpip.analysis.finding.details.FeedbackDetails.SessionFeedbackRow;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/**
 * Feedback on sessions. Of a session with fewer than five answers, or where everybody gave the same end of the scale or all but
 * one did, who was a point away from it (of two possible answers: all but one to four), nothing is told, and the figure of all sessions is that
 * of the ones told, so that nothing follows by subtraction.
 */
final class FewAnswers {
    private static final int DECIMALS = 2;
    private static final int FEW = 4;
    private static final double EXACT = 1e-6;

    private FewAnswers() {}

    /** Empty when no session has answers enough. */
    static Optional<Shown> hidden(Estimate estimate, FeedbackDetails feedback, int fewest) {
        List<SessionFeedbackRow> rows = feedback.rows().stream()
                .map(row -> told(row, feedback, fewest)
                        ? rounded(row)
                        : new SessionFeedbackRow(row.session(), OptionalInt.empty(), OptionalDouble.empty()))
                .toList();
        int answers = rows.stream().mapToInt(row -> row.answers().orElse(0)).sum();
        if (answers == 0) {
            return Optional.empty();
        }
        double sum = feedback.rows().stream()
                .filter(row -> told(row, feedback, fewest))
                .mapToDouble(row -> row.answers().orElse(0) * row.mean().orElse(0))
                .sum();
        Estimate told = Estimate.withoutInference(
                estimate.subject(),
                sum / answers,
                estimate.unit(),
                AnalysisSample.complete(answers),
                new FeedbackDetails(feedback.minimum(), feedback.maximum(), rows),
                estimate.provenance());
        return Optional.of(Shown.whole(told));
    }

    /** Returns the figure without numbers of answers, which differ from those to another question by who skipped one. */
    static Shown withoutAnswers(Shown counted) {
        Estimate estimate = counted.estimate();
        FeedbackDetails feedback = (FeedbackDetails) estimate.details();
        List<SessionFeedbackRow> rows = feedback.rows().stream()
                .map(row -> new SessionFeedbackRow(row.session(), OptionalInt.empty(), row.mean()))
                .toList();
        int limit =
                Math.max(SmallCounts.FEWEST, SizeForms.round(estimate.sample().used()));
        Estimate rest = estimate.with(
                AnalysisSample.complete(limit), new FeedbackDetails(feedback.minimum(), feedback.maximum(), rows));
        return new Shown(rest, Set.of(Part.SIZE, Part.PEOPLE));
    }

    private static boolean told(SessionFeedbackRow row, FeedbackDetails feedback, int fewest) {
        double mean = row.mean().orElse(feedback.minimum());
        double answers = row.answers().orElse(0);
        double fromEnd = answers * Math.min(mean - feedback.minimum(), feedback.maximum() - mean);
        boolean twoAnswers = feedback.maximum() - feedback.minimum() == 1;
        return answers >= fewest && fromEnd > (twoAnswers ? FEW : 1) + EXACT;
    }

    private static SessionFeedbackRow rounded(SessionFeedbackRow row) {
        return new SessionFeedbackRow(
                row.session(),
                row.answers(),
                OptionalDouble.of(Rounding.of(row.mean().orElseThrow(), DECIMALS)));
    }
}
