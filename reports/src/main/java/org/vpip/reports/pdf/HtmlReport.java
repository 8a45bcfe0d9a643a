package org.vpip.reports.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.vpip.reports.chart.ChartDrawing;
import org.vpip.reports.chart.Palette;
import org.vpip.reports.document.Chart.CaptionedChart;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.document.ContentBlock.Figure;
import org.vpip.reports.document.ContentBlock.KeyFigure;
import org.vpip.reports.document.ContentBlock.KeyFigures;
import org.vpip.reports.document.ContentBlock.Paragraph;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.Report;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportColumn;
import org.vpip.reports.document.ReportSection;
import org.vpip.reports.rounding.DecimalRounding;
import org.vpip.reports.sentence.LocalizedNumbers;

/** The HTML page of the printed sections, the source of the PDF: CSS 2.1, without scripts or external resources. */
final class HtmlReport {
    static final String CHART_TYPE = "vpip/chart";
    /** Width of the text in CSS pixels: 7 inches. */
    private static final double PAGE_WIDTH = 672;

    private static final int ROWS_KEPT_TOGETHER = 12;

    private final Report report;
    private final List<CaptionedChart> charts;
    private final LocalizedNumbers numbers;
    private final Html html = new Html();

    HtmlReport(Report report, List<CaptionedChart> charts) {
        this.report = report;
        this.charts = charts;
        this.numbers = new LocalizedNumbers(report.language());
    }

    String html() {
        html.open("html", "lang", report.language().code() + "-CA").open("head");
        html.text("title", "", report.title());
        html.open("meta", "name", "description", "content", report.kind()).close("meta");
        html.style(style()).close("head").open("body");
        html.open("div", "class", "rule").text("p", "kind", report.kind());
        html.prose("h1", "", report.title()).close("div");
        report.sections().stream().filter(ReportSection::isPrinted).forEach(this::section);
        return html.prose("p", "foot", report.footer()).close("body", "html").page();
    }

    private static String style() {
        try (InputStream stream = HtmlReport.class.getResourceAsStream("/org/vpip/reports/pdf/report.css")) {
            if (stream == null) {
                throw new IllegalStateException("report.css is not on the class path");
            }
            return Palette.inCss(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void section(ReportSection section) {
        html.prose("h2", "", section.title());
        for (ContentBlock block : section.blocks()) {
            if (block instanceof Paragraph paragraph) {
                paragraph(paragraph);
            } else if (block instanceof KeyFigures figures) {
                keyFigures(figures);
            } else if (block instanceof Figure figure) {
                figure(figure.chart());
            } else if (block instanceof ReportTable table) {
                table(table);
            }
        }
    }

    private void paragraph(Paragraph paragraph) {
        html.prose("p", paragraph.style().name().toLowerCase(Locale.ROOT), paragraph.text());
    }

    private void keyFigures(KeyFigures figures) {
        html.open("div", "class", "kpis");
        for (KeyFigure figure : figures.figures()) {
            html.open("div", "class", "kpi").prose("p", "what", figure.label());
            html.prose("p", "value", figure.value()).prose("p", "note", figure.note());
            html.close("div");
        }
        html.close("div");
    }

    private void figure(CaptionedChart chart) {
        ChartDrawing drawing = ChartDrawing.of(chart.chart());
        double height = PAGE_WIDTH * drawing.height() / drawing.width();
        html.open("div", "class", "fig").prose("h3", "say", chart.title()).prose("p", "sub", chart.subtitle());
        html.open(
                        "object",
                        "type",
                        CHART_TYPE,
                        "data",
                        String.valueOf(charts.indexOf(chart)),
                        "alt",
                        chart.title() + ". " + chart.description(),
                        "style",
                        String.format(Locale.ROOT, "width:%.1fpx;height:%.1fpx", PAGE_WIDTH, height))
                .close("object");
        html.text("p", "source", chart.source()).close("div");
    }

    private void table(ReportTable table) {
        List<Integer> printed = IntStream.range(0, table.columns().size())
                .filter(i -> table.columns().get(i).isPrinted())
                .boxed()
                .toList();
        html.open("div", "class", table.rows().size() <= ROWS_KEPT_TOGETHER ? "together" : "");
        html.prose("h3", "", table.title()).open("table").open("thead").open("tr");
        for (int i : printed) {
            ReportColumn column = table.columns().get(i);
            html.heading("col", column.text() ? "" : "number", column.heading());
        }
        html.close("tr", "thead").open("tbody");
        for (List<ReportCell> row : table.rows()) {
            html.open("tr");
            printed.forEach(i -> cell(row.get(i), i == 0));
            html.close("tr");
        }
        html.close("tbody", "table").prose("p", "source", table.note()).close("div");
    }

    private void cell(ReportCell cell, boolean namesRow) {
        String text = cell instanceof ReportCell.TextCell words
                ? words.text()
                : cell instanceof ReportCell.NumberCell quantity
                        ? number(quantity)
                        : ((ReportCell.UnavailableCell) cell).text();
        String kind = cell instanceof ReportCell.TextCell
                ? ""
                : cell instanceof ReportCell.NumberCell ? "number" : "number withheld";
        if (namesRow) {
            html.heading("row", kind, text);
        } else {
            html.prose("td", kind, text);
        }
    }

    private String number(ReportCell.NumberCell quantity) {
        return switch (quantity.format()) {
            case PERCENT -> numbers.percent(quantity.value());
            case P_VALUE -> numbers.pValue(quantity.value());
            case SIGNED_TWO_DECIMALS, SIGNED_THREE_DECIMALS, SIGNED_FOUR_DECIMALS ->
                numbers.signed(
                        quantity.value(),
                        DecimalRounding.decimals(
                                quantity.value(), quantity.format().decimals()));
            case WHOLE, ONE_DECIMAL, TWO_DECIMALS, THREE_DECIMALS, FOUR_DECIMALS ->
                numbers.decimal(quantity.value(), quantity.format().decimals());
        };
    }
}
