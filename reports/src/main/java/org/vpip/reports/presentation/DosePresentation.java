package org.vpip.reports.presentation;

import java.util.List;
import org.vpip.analysis.finding.DoseDetails;
import org.vpip.analysis.finding.Estimate;
import org.vpip.reports.report.Block;
import org.vpip.reports.report.Block.Table;
import org.vpip.reports.report.Cell;
import org.vpip.reports.report.Column;
import org.vpip.reports.report.ColumnHeadings;
import org.vpip.reports.report.DetailedFinding;
import org.vpip.reports.report.Formats;
import org.vpip.reports.report.NumberFormat;
import org.vpip.reports.sentence.Sentences;

/** A sentence and a table of attendance set against change. */
final class DosePresentation extends Presentation<DoseDetails> {
    DosePresentation() {
        super(DoseDetails.class, Chapter.ENGAGEMENT);
    }

    @Override
    protected String say(DetailedFinding<DoseDetails> finding, Sentences sentences) {
        Estimate estimate = finding.estimate();
        String direction = estimate.value() > 0 ? "dose.more" : "dose.less";
        return sentences.text(
                estimate.isClear() ? direction : "dose.unclear",
                sentences.name(estimate.subject()),
                sentences.value(estimate));
    }

    @Override
    protected String certainty(DetailedFinding<DoseDetails> finding, Sentences sentences) {
        return finding.estimate()
                .interval()
                .map(limits -> certainty(finding.details().people(), limits, sentences))
                .orElseGet(() -> super.certainty(finding, sentences));
    }

    @Override
    protected List<Block> blocks(List<DetailedFinding<DoseDetails>> findings, Sentences sentences) {
        List<Column> columns = new ColumnHeadings(sentences)
                .text("indicator", "group")
                .number("n", "rho", "low", "high")
                .list();
        List<List<Cell>> rows =
                findings.stream().map(finding -> row(finding, sentences)).toList();
        return List.of(new Table(sentences.text("dose.table"), columns, rows, sentences.text("dose.note")));
    }

    private static List<Cell> row(DetailedFinding<DoseDetails> finding, Sentences sentences) {
        Estimate estimate = finding.estimate();
        NumberFormat format = Formats.of(estimate.unit());
        return List.of(
                Cell.of(estimate.subject().label().in(sentences.language())),
                Cell.of(sentences.group(estimate.subject())),
                Cell.of(finding.details().people(), NumberFormat.WHOLE),
                Cell.of(estimate.value(), format),
                Formats.low(estimate.interval(), format),
                Formats.high(estimate.interval(), format));
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<DoseDetails> finding) {
        json.put("people", finding.details().people());
    }
}
