package org.vpip.reports.presentation.engagement;

import java.util.List;
import org.vpip.analysis.finding.details.PurposeDetails;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportColumn;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** A sentence and a table of messages by their purpose. */
public final class PurposePresentation extends Presentation<PurposeDetails> {
    public PurposePresentation() {
        super(PurposeDetails.class, Chapter.ENGAGEMENT);
    }

    @Override
    protected String say(DetailedFinding<PurposeDetails> finding, ReportTexts sentences) {
        return sayValue(finding.estimate(), sentences);
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<PurposeDetails>> findings, ReportTexts sentences) {
        return withSentences(findings, sentences, finding -> table(finding, sentences));
    }

    private static ReportTable table(DetailedFinding<PurposeDetails> finding, ReportTexts sentences) {
        List<ReportColumn> columns = new ColumnHeadings(sentences)
                .text("purpose")
                .number("messages", "writers")
                .list();
        List<List<ReportCell>> rows = finding.details().rows().stream()
                .map(row -> cells(row, sentences))
                .toList();
        return new ReportTable(sentences.name(finding.subject()), columns, rows, sentences.text("purposes.note"));
    }

    private static List<ReportCell> cells(PurposeDetails.PurposeRow row, ReportTexts sentences) {
        String few = sentences.text("mark.withheld");
        String name = row.hasPurpose()
                ? sentences.text(sentences.labels().purpose(row.purpose()))
                : sentences.text("purposes.none");
        return List.of(
                ReportCell.of(name), CellFormatting.cell(row.messages(), few), CellFormatting.cell(row.people(), few));
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<PurposeDetails> finding) {
        json.list("purposes", finding.details().rows(), PurposePresentation::purpose);
    }

    /** Returns a row; its purpose is blank for messages without a tag of the study. */
    private static JsonObject purpose(PurposeDetails.PurposeRow row) {
        return new JsonObject()
                .put("purpose", row.purpose())
                .put("people", row.people())
                .put("messages", row.messages());
    }
}
