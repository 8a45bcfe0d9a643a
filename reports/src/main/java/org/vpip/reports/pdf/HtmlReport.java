package org.vpip.reports.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.vpip.reports.chart.Drawing;
import org.vpip.reports.report.Block;
import org.vpip.reports.report.Block.Figure;
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

    private final Report report;
    private final List<Drawn> charts;
    private final Numbers numbers;
    private final StringBuilder html = new StringBuilder();

    HtmlReport(Report report, List<Drawn> charts) {
        this.report = report;
        this.charts = charts;
        this.numbers = new Numbers(report.language());
    }

    String html() {
        html.append("<!DOCTYPE html><html lang=\"")
                .append(report.language().code())
                .append("-CA\"><head>");
        html.append("<title>").append(escape(report.title())).append("</title>");
        html.append("<meta name=\"description\" content=\"")
                .append(escape(report.kind()))
                .append("\"/>");
        html.append("<style>").append(style()).append("</style></head><body>");
        html.append("<div class=\"rule\"><p class=\"kind\">")
                .append(escape(report.kind()))
                .append("</p><h1>");
        html.append(escape(report.title())).append("</h1></div>");
        report.sections().stream().filter(Section::printed).forEach(this::section);
        html.append("<p class=\"foot\">").append(escape(report.footer())).append("</p></body></html>");
        return html.toString();
    }

    private static String style() {
        try (InputStream stream = HtmlReport.class.getResourceAsStream("/org/vpip/reports/pdf/report.css")) {
            if (stream == null) {
                throw new IllegalStateException("report.css is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void section(Section section) {
        html.append("<h2>").append(escape(section.title())).append("</h2>");
        for (Block block : section.blocks()) {
            if (block instanceof Paragraph paragraph) {
                paragraph(paragraph);
            } else if (block instanceof Figure figure) {
                figure(figure.chart());
            } else if (block instanceof Table table) {
                table(table);
            }
        }
    }

    private void paragraph(Paragraph paragraph) {
        String kind = paragraph.style().name().toLowerCase(Locale.ROOT);
        html.append("<p class=\"")
                .append(kind)
                .append("\">")
                .append(escape(paragraph.text()))
                .append("</p>");
    }

    private void figure(Drawn chart) {
        Drawing drawing = Drawing.of(chart.chart());
        double height = PAGE_WIDTH * drawing.height() / drawing.width();
        html.append("<div class=\"fig\"><h3 class=\"say\">")
                .append(escape(chart.title()))
                .append("</h3>");
        html.append("<p class=\"sub\">").append(escape(chart.subtitle())).append("</p>");
        html.append(String.format(
                Locale.ROOT,
                "<object type=\"%s\" data=\"%d\" alt=\"%s\" style=\"width:%.1fpx;height:%.1fpx\"></object>",
                CHART_TYPE,
                charts.indexOf(chart),
                escape(chart.title() + ". " + chart.description()),
                PAGE_WIDTH,
                height));
        html.append("<p class=\"source\">").append(escape(chart.source())).append("</p></div>");
    }

    private void table(Table table) {
        html.append("<h3>").append(escape(table.title())).append("</h3><table><thead><tr>");
        for (Column column : table.columns()) {
            html.append(column.text() ? "<th scope=\"col\">" : "<th scope=\"col\" class=\"number\">");
            html.append(escape(column.heading())).append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (List<Cell> row : table.rows()) {
            html.append("<tr>");
            row.forEach(this::cell);
            html.append("</tr>");
        }
        html.append("</tbody></table><p class=\"source\">")
                .append(escape(table.note()))
                .append("</p>");
    }

    private void cell(Cell cell) {
        if (cell instanceof Cell.Text text) {
            html.append("<td>").append(escape(text.text())).append("</td>");
        } else if (cell instanceof Cell.Quantity quantity) {
            html.append("<td class=\"number\">")
                    .append(escape(number(quantity)))
                    .append("</td>");
        } else if (cell instanceof Cell.Absent absent) {
            html.append("<td class=\"number withheld\">")
                    .append(escape(absent.text()))
                    .append("</td>");
        }
    }

    private String number(Cell.Quantity quantity) {
        return switch (quantity.format()) {
            case PERCENT -> numbers.percent(quantity.value());
            case P_VALUE -> numbers.p(quantity.value());
            case SIGNED_TWO_DECIMALS -> numbers.signed(quantity.value(), 2);
            case WHOLE, ONE_DECIMAL, TWO_DECIMALS ->
                numbers.plain(quantity.value(), quantity.format().decimals());
        };
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
