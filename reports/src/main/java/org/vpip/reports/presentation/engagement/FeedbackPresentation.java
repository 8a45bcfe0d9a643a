package org.vpip.reports.presentation.engagement;

import java.util.List;
import org.vpip.analysis.finding.details.FeedbackDetails;
import org.vpip.instruments.engagement.Session;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.engagement.SessionFeedbackTable;
import org.vpip.reports.sentence.ReportTexts;

/** A sentence and a table of ratings of sessions. */
public final class FeedbackPresentation extends Presentation<FeedbackDetails> {
    public FeedbackPresentation() {
        super(FeedbackDetails.class, Chapter.ENGAGEMENT);
    }

    @Override
    protected String say(DetailedFinding<FeedbackDetails> finding, ReportTexts sentences) {
        return sentences.text(
                "feedback",
                sentences.name(finding.subject()),
                sentences.numbers().decimal(finding.estimate().value(), 2),
                sentences.numbers().decimal(finding.details().maximum(), 0),
                sentences.people(finding.shown()));
    }

    @Override
    protected List<ContentBlock> blocks(Released released, ReportTexts sentences) {
        SessionFeedbackTable tables =
                new SessionFeedbackTable(released.audience().seesEverything(), sentences);
        return withSentences(findings(released), sentences, tables::table);
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<FeedbackDetails> finding) {
        FeedbackDetails feedback = finding.details();
        json.put("minimum", feedback.minimum());
        json.put("maximum", feedback.maximum());
        json.list("sessions", feedback.rows(), FeedbackPresentation::session);
    }

    private static JsonObject session(FeedbackDetails.SessionFeedbackRow row) {
        return new JsonObject()
                .put("session", row.session().map(Session::id))
                .put("answers", row.answers())
                .put("mean", row.mean());
    }
}
