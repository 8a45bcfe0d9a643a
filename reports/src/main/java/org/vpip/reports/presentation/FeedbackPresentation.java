package org.vpip.reports.presentation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.finding.FeedbackDetails;
import org.vpip.instruments.engagement.Session;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.report.Block;
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
    protected List<Block> blocks(
            List<DetailedFinding<FeedbackDetails>> findings, Audience audience, Sentences sentences) {
        FeedbackTable tables = new FeedbackTable(audience.seesEverything(), sentences);
        return findings.stream()
                .flatMap(finding ->
                        Stream.of(paragraph(finding, sentences), tables.table(finding.subject(), finding.details())))
                .toList();
    }

    @Override
    protected void fill(Map<String, @Nullable Object> json, DetailedFinding<FeedbackDetails> finding) {
        FeedbackDetails feedback = finding.details();
        json.put("minimum", feedback.minimum());
        json.put("maximum", feedback.maximum());
        json.put(
                "sessions",
                feedback.rows().stream().map(FeedbackPresentation::session).toList());
    }

    private static Map<String, @Nullable Object> session(FeedbackDetails.Row row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("session", row.session().map(Session::id).orElse(null));
        json.put("answers", JsonNumber.of(row.answers()));
        json.put("mean", JsonNumber.of(row.mean()));
        return json;
    }
}
