package org.vpip.reports.section.engagement;

import java.util.List;
import org.vpip.analysis.finding.details.FeedbackDetails;
import org.vpip.analysis.finding.details.FeedbackDetails.SessionFeedbackRow;
import org.vpip.instruments.engagement.Session;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportColumn;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/**
 * A table of ratings by session.
 *
 * @param includesSmallCounts whether it includes sessions with few answers
 */
public record SessionFeedbackTable(boolean includesSmallCounts, ReportTexts sentences) {

    public ReportTable table(DetailedFinding<FeedbackDetails> finding) {
        FeedbackDetails details = finding.details();
        List<ReportColumn> columns = new ColumnHeadings(sentences)
                .text("session")
                .textIf(sentences.labels().hasSeveralCommunities(), "community")
                .number("feedback.answers", "feedback.mean")
                .list();
        return new ReportTable(
                sentences.text("feedback.table", sentences.name(finding.subject())),
                columns,
                details.rows().stream().map(this::row).toList(),
                sentences.text(
                        includesSmallCounts ? "feedback.note" : "feedback.note.few",
                        sentences.numbers().decimal(details.minimum(), 0),
                        sentences.numbers().decimal(details.maximum(), 0)));
    }

    private List<ReportCell> row(SessionFeedbackRow row) {
        String few = sentences.text("mark.withheld");
        String community = row.session()
                .map(session -> sentences.text(sentences.labels().community(session.community())))
                .orElse("");
        return List.of(
                ReportCell.of(row.session()
                        .map(Session::planned)
                        .map(Object::toString)
                        .orElse(sentences.text("feedback.study"))),
                ReportCell.of(community),
                CellFormatting.cell(row.answers(), few),
                row.mean().isEmpty()
                        ? new ReportCell.UnavailableCell(few)
                        : CellFormatting.cell(row.mean(), NumberFormat.TWO_DECIMALS));
    }
}
