package org.vpip.reports.presentation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.finding.PurposeDetails;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.report.Block;
import org.vpip.reports.report.Block.Table;
import org.vpip.reports.report.Cell;
import org.vpip.reports.report.Column;
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
    protected List<Block> blocks(
            List<DetailedFinding<PurposeDetails>> findings, Audience audience, Sentences sentences) {
        return findings.stream()
                .flatMap(finding -> Stream.of(paragraph(finding, sentences), table(finding, sentences)))
                .toList();
    }

    private static Table table(DetailedFinding<PurposeDetails> finding, Sentences sentences) {
        List<Column> columns = List.of(
                Column.text(sentences.text("column.purpose")),
                Column.number(sentences.text("column.messages")),
                Column.number(sentences.text("column.writers")));
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
    protected void fill(Map<String, @Nullable Object> json, DetailedFinding<PurposeDetails> finding) {
        json.put(
                "purposes",
                finding.details().rows().stream()
                        .map(PurposePresentation::purpose)
                        .toList());
    }

    /** Blank where none of the study's tags was in the messages. */
    private static Map<String, @Nullable Object> purpose(PurposeDetails.Row row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("purpose", row.purpose());
        json.put("people", JsonNumber.of(row.people()));
        json.put("messages", JsonNumber.of(row.messages()));
        return json;
    }
}
