package org.vpip.reports.presentation;

import java.util.List;
import org.vpip.analysis.finding.PurposeDetails;
import org.vpip.reports.report.Block;
import org.vpip.reports.report.Block.Table;
import org.vpip.reports.report.Cell;
import org.vpip.reports.report.Column;
import org.vpip.reports.report.ColumnHeadings;
import org.vpip.reports.report.DetailedFinding;
import org.vpip.reports.report.Formats;
import org.vpip.reports.sentence.Sentences;

/** A sentence and a table of messages by their purpose. */
final class PurposePresentation extends Presentation<PurposeDetails> {
    PurposePresentation() {
        super(PurposeDetails.class, Chapter.ENGAGEMENT);
    }

    @Override
    protected String say(DetailedFinding<PurposeDetails> finding, Sentences sentences) {
        return sayValue(finding.estimate(), sentences);
    }

    @Override
    protected List<Block> blocks(List<DetailedFinding<PurposeDetails>> findings, Sentences sentences) {
        return withSentences(findings, sentences, finding -> table(finding, sentences));
    }

    private static Table table(DetailedFinding<PurposeDetails> finding, Sentences sentences) {
        List<Column> columns = new ColumnHeadings(sentences)
                .text("purpose")
                .number("messages", "writers")
                .list();
        List<List<Cell>> rows = finding.details().rows().stream()
                .map(row -> cells(row, sentences))
                .toList();
        return new Table(sentences.name(finding.subject()), columns, rows, sentences.text("purposes.note"));
    }

    private static List<Cell> cells(PurposeDetails.Row row, Sentences sentences) {
        String few = sentences.text("mark.complement");
        String name = row.hasPurpose()
                ? sentences.labels().purpose(row.purpose()).in(sentences.language())
                : sentences.text("purposes.none");
        return List.of(Cell.of(name), Formats.cell(row.messages(), few), Formats.cell(row.people(), few));
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<PurposeDetails> finding) {
        json.list("purposes", finding.details().rows(), PurposePresentation::purpose);
    }

    /** Blank where none of the study's tags was in the messages. */
    private static JsonObject purpose(PurposeDetails.Row row) {
        return new JsonObject()
                .put("purpose", row.purpose())
                .put("people", row.people())
                .put("messages", row.messages());
    }
}
