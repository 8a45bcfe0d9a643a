package org.vpip.reports.presentation;

import java.util.List;
import org.vpip.analysis.finding.FeedbackDetails;
import org.vpip.instruments.engagement.Session;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.report.Block;
import org.vpip.reports.report.DetailedFinding;
import org.vpip.reports.report.FeedbackTable;
import org.vpip.reports.sentence.Sentences;

/** A sentence and a table of what people thought of sessions. */
final class FeedbackPresentation extends Presentation<FeedbackDetails> {
    FeedbackPresentation() {
        super(FeedbackDetails.class, Chapter.ENGAGEMENT);
    }

    @Override
    protected String say(DetailedFinding<FeedbackDetails> finding, Sentences sentences) {
        return sentences.text(
                "feedback",
                sentences.name(finding.subject()),
                sentences.numbers().plain(finding.estimate().value(), 2),
                sentences.numbers().plain(finding.details().maximum(), 0),
                sentences.whole(finding.estimate().counted().used()));
    }

    @Override
    public List<Block> blocks(Released released, Sentences sentences) {
        FeedbackTable tables = new FeedbackTable(released.audience().seesEverything(), sentences);
        return withSentences(findings(released), sentences, tables::table);
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<FeedbackDetails> finding) {
        FeedbackDetails feedback = finding.details();
        json.put("minimum", feedback.minimum());
        json.put("maximum", feedback.maximum());
        json.list("sessions", feedback.rows(), FeedbackPresentation::session);
    }

    private static JsonObject session(FeedbackDetails.Row row) {
        return new JsonObject()
                .put("session", row.session().map(Session::id))
                .put("answers", row.answers())
                .put("mean", row.mean());
    }
}
