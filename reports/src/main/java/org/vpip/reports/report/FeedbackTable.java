package org.vpip.reports.report;

import java.util.List;
import org.vpip.analysis.finding.FeedbackDetails;
import org.vpip.analysis.finding.FeedbackDetails.Row;
import org.vpip.instruments.engagement.Session;
import org.vpip.reports.report.Block.Table;
import org.vpip.reports.sentence.Sentences;

/**
 * What people thought of sessions, session by session.
 *
 * @param whole whether sessions with few answers are told, too
 */
public record FeedbackTable(boolean whole, Sentences sentences) {

    public Table table(DetailedFinding<FeedbackDetails> finding) {
        FeedbackDetails details = finding.details();
        List<Column> columns = new ColumnHeadings(sentences)
                .text("session")
                .textIf(sentences.labels().hasSeveralCommunities(), "community")
                .number("feedback.answers", "feedback.mean")
                .list();
        return new Table(
                sentences.text("feedback.table", sentences.name(finding.subject())),
                columns,
                details.rows().stream().map(this::row).toList(),
                sentences.text(
                        whole ? "feedback.note" : "feedback.note.few",
                        sentences.numbers().plain(details.minimum(), 0),
                        sentences.numbers().plain(details.maximum(), 0)));
    }

    private List<Cell> row(Row row) {
        String few = sentences.text("mark.smallGroup");
        String community = row.session()
                .map(session ->
                        sentences.labels().community(session.community()).in(sentences.language()))
                .orElse("");
        return List.of(
                Cell.of(row.session()
                        .map(Session::planned)
                        .map(Object::toString)
                        .orElse(sentences.text("feedback.study"))),
                Cell.of(community),
                Formats.cell(row.answers(), few),
                row.answers().isEmpty() ? new Cell.Absent(few) : Formats.cell(row.mean(), NumberFormat.TWO_DECIMALS));
    }
}
