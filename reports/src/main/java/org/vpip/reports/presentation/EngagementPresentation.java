package org.vpip.reports.presentation;

import java.util.List;
import org.vpip.analysis.finding.EngagementDetails;
import org.vpip.analysis.finding.Estimate;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.report.Block;
import org.vpip.reports.report.Block.Table;
import org.vpip.reports.report.Cell;
import org.vpip.reports.report.Column;
import org.vpip.reports.report.ColumnHeadings;
import org.vpip.reports.report.DetailedFinding;
import org.vpip.reports.report.Formats;
import org.vpip.reports.report.NumberFormat;
import org.vpip.reports.sentence.Sentences;

/** A sentence and a table of participation in meetings and online. */
final class EngagementPresentation extends Presentation<EngagementDetails> {
    EngagementPresentation() {
        super(EngagementDetails.class, Chapter.ENGAGEMENT);
    }

    @Override
    protected String say(DetailedFinding<EngagementDetails> finding, Sentences sentences) {
        return sayValue(finding.estimate(), sentences);
    }

    @Override
    protected List<Block> blocks(List<DetailedFinding<EngagementDetails>> findings, Sentences sentences) {
        List<Column> columns = new ColumnHeadings(sentences)
                .text("indicator", "group")
                .number("value")
                .text("unit")
                .number("of", "counting")
                .list();
        List<List<Cell>> rows =
                findings.stream().map(finding -> row(finding, sentences)).toList();
        return List.of(new Table(sentences.text("engagement.table"), columns, rows, sentences.text("engagement.note")));
    }

    private static List<Cell> row(DetailedFinding<EngagementDetails> finding, Sentences sentences) {
        Estimate estimate = finding.estimate();
        EngagementDetails details = finding.details();
        Cell hidden = new Cell.Absent(sentences.text("mark.complement"));
        boolean sized = finding.shown().tells(Part.SIZE);
        return List.of(
                Cell.of(estimate.subject().label().in(sentences.language())),
                Cell.of(sentences.group(estimate.subject())),
                Cell.of(estimate.value(), Formats.of(estimate.unit())),
                Cell.of(sentences.unit(estimate.unit())),
                sized ? Cell.of(details.members(), NumberFormat.WHOLE) : hidden,
                sized ? Cell.of(details.counting(), NumberFormat.WHOLE) : hidden);
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<EngagementDetails> finding) {
        json.put("members", finding.details().members());
        json.put("counting", finding.details().counting());
    }
}
