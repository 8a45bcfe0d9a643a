package org.vpip.reports.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.vpip.reports.chart.Drawing;
import org.vpip.reports.chart.Palette;
import org.vpip.reports.report.Block;
import org.vpip.reports.report.Block.Figure;
import org.vpip.reports.report.Block.KeyFigure;
import org.vpip.reports.report.Block.KeyFigures;
import org.vpip.reports.report.Block.Paragraph;
import org.vpip.reports.report.Block.Table;
import org.vpip.reports.report.Cell;
import org.vpip.reports.report.Chart.Drawn;
import org.vpip.reports.report.Column;
import org.vpip.reports.report.Report;
import org.vpip.reports.report.Section;
import org.vpip.reports.sentence.Numbers;

/** The printed sections of a report as the page that the PDF is made from: CSS 2.1, no script, nothing from outside. */
final class HtmlReport {
    static final String CHART_TYPE = "vpip/chart";
    /** Width of the text in CSS pixels: 7 inches. */
    private static final double PAGE_WIDTH = 672;

    private static final int ROWS_KEPT_TOGETHER = 12;

    private final Report report;
    private final List<Drawn> charts;
    private final Numbers numbers;
    private final Html html = new Html();

    HtmlReport(Report report, List<Drawn> charts) {
        this.report = report;
        this.charts = charts;
        this.numbers = new Numbers(report.language());
    }

    String html() {
        html.open("html", "lang", report.language().code() + "-CA").open("head");
        html.text("title", "", report.title());
        html.open("meta", "name", "description", "content", report.kind()).close("meta");
        html.style(style()).close("head").open("body");
        html.open("div", "class", "rule").text("p", "kind", report.kind());
        html.prose("h1", "", report.title()).close("div");
        report.sections().stream().filter(Section::printed).forEach(this::section);
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

    private void section(Section section) {
        html.prose("h2", "", section.title());
        for (Block block : section.blocks()) {
            if (block instanceof Paragraph paragraph) {
                paragraph(paragraph);
            } else if (block instanceof KeyFigures figures) {
                keyFigures(figures);
            } else if (block instanceof Figure figure) {
                figure(figure.chart());
            } else if (block instanceof Table table) {
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
            html.text("p", "value", figure.value()).prose("p", "note", figure.note());
            html.close("div");
        }
        html.close("div");
    }

    private void figure(Drawn chart) {
        Drawing drawing = Drawing.of(chart.chart());
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

    private void table(Table table) {
        List<Integer> printed = IntStream.range(0, table.columns().size())
                .filter(i -> table.columns().get(i).printed())
                .boxed()
                .toList();
        html.open("div", "class", table.rows().size() <= ROWS_KEPT_TOGETHER ? "together" : "");
        html.prose("h3", "", table.title()).open("table").open("thead").open("tr");
        for (int i : printed) {
            Column column = table.columns().get(i);
            html.heading("col", column.text() ? "" : "number", column.heading());
        }
        html.close("tr", "thead").open("tbody");
        for (List<Cell> row : table.rows()) {
            html.open("tr");
            printed.forEach(i -> cell(row.get(i), i == 0));
            html.close("tr");
        }
        html.close("tbody", "table").prose("p", "source", table.note()).close("div");
    }

    private void cell(Cell cell, boolean namesRow) {
        String text = cell instanceof Cell.Text words
                ? words.text()
                : cell instanceof Cell.Quantity quantity ? number(quantity) : ((Cell.Absent) cell).text();
        String kind = cell instanceof Cell.Text ? "" : cell instanceof Cell.Quantity ? "number" : "number withheld";
        if (namesRow) {
            html.heading("row", kind, text);
        } else {
            html.prose("td", kind, text);
        }
    }

    private String number(Cell.Quantity quantity) {
        return switch (quantity.format()) {
            case PERCENT -> numbers.percent(quantity.value());
            case P_VALUE -> numbers.p(quantity.value());
            case SIGNED_TWO_DECIMALS -> numbers.signed(quantity.value(), numbers.decimals(quantity.value(), 2));
            case WHOLE, ONE_DECIMAL, TWO_DECIMALS ->
                numbers.plain(quantity.value(), quantity.format().decimals());
        };
    }
}
