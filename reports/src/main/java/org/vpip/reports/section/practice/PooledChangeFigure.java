package org.vpip.reports.section.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.PooledChangeDetails;
import org.vpip.analysis.finding.details.PooledChangeDetails.CommunityChange;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.Chart.CaptionedChart;
import org.vpip.reports.document.Chart.ForestChart;
import org.vpip.reports.document.Chart.ForestRow;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.Figure;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportColumn;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/**
 * A forest plot and a table of the change of each community and of their mean.
 *
 * @param title the finding as a sentence
 */
public record PooledChangeFigure(DetailedFinding<PooledChangeDetails> finding, String title, ReportTexts sentences) {
    private static final int DECIMALS = 2;

    public Figure figure() {
        PooledChangeDetails details = finding.details();
        double people = finding.estimate().sample().used();
        List<ForestRow> rows = details.communities().stream()
                .map(community -> row(community, community.people().count() / people))
                .toList();
        Estimate estimate = finding.estimate();
        ForestRow pooled = new ForestRow(
                sentences.text("pooled.mean"),
                sentences.numbers().signed(estimate.value(), DECIMALS),
                estimate.value(),
                estimate.interval(),
                1);
        return new Figure(new CaptionedChart(
                "pooled-" + estimate.subject().indicator(),
                title,
                sentences.text(
                        "chart.pooled.subtitle",
                        sentences.wave(estimate.subject().waves().get(0)),
                        sentences.wave(estimate.subject().waves().get(1)),
                        sentences.people(finding.shown())),
                describe(rows, pooled),
                sentences.text("figure.source", estimate.subject().indicator()),
                new ForestChart(
                        sentences.text("chart.pooled.axis"),
                        sentences.numbers().decimalMark(),
                        sentences.text("pooled.prediction"),
                        rows,
                        pooled,
                        details.prediction())));
    }

    private ForestRow row(CommunityChange community, double share) {
        return new ForestRow(
                sentences.text(sentences.labels().community(community.community())),
                sentences.numbers().signed(community.change(), DECIMALS),
                community.change(),
                community.interval(),
                share);
    }

    private String describe(List<ForestRow> rows, ForestRow pooled) {
        return Stream.concat(rows.stream(), Stream.of(pooled))
                .map(row -> sentences.text("chart.pooled.row", row.label(), row.numerals()))
                .collect(Collectors.joining(" "));
    }

    public ReportTable table() {
        List<ReportColumn> columns = new ColumnHeadings(sentences)
                .text("community")
                .number("n", "change", "low", "high")
                .list();
        List<List<ReportCell>> rows = new ArrayList<>();
        finding.details()
                .communities()
                .forEach(community -> rows.add(List.of(
                        ReportCell.of(sentences.text(sentences.labels().community(community.community()))),
                        ReportCell.of(community.people().count(), NumberFormat.WHOLE),
                        ReportCell.of(community.change(), NumberFormat.TWO_DECIMALS),
                        CellFormatting.low(community.interval(), NumberFormat.TWO_DECIMALS),
                        CellFormatting.high(community.interval(), NumberFormat.TWO_DECIMALS))));
        Estimate estimate = finding.estimate();
        rows.add(List.of(
                ReportCell.of(sentences.text("pooled.mean")),
                ReportCell.of(estimate.sample().used(), NumberFormat.WHOLE),
                ReportCell.of(estimate.value(), NumberFormat.TWO_DECIMALS),
                CellFormatting.low(estimate.interval(), NumberFormat.TWO_DECIMALS),
                CellFormatting.high(estimate.interval(), NumberFormat.TWO_DECIMALS)));
        return new ReportTable(
                sentences.text("pooled.table", sentences.name(estimate.subject())), columns, rows, note());
    }

    private String note() {
        return sentences.text(
                "pooled.note",
                sentences.numbers().percent(finding.details().differences().shareOfVariance()),
                sentences.numbers().decimal(finding.details().differences().tauSquared(), DECIMALS));
    }
}
