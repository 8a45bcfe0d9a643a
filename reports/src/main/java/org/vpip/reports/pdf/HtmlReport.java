package org.vpip.reports.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.vpip.reports.chart.Drawing;
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
    private static final Pattern ELISION = Pattern.compile("\\p{L}{1,6}’[\\p{L}·]+");

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
        html.append(prose(report.title())).append("</h1></div>");
        report.sections().stream().filter(Section::printed).forEach(this::section);
        html.append("<p class=\"foot\">").append(prose(report.footer())).append("</p></body></html>");
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
        html.append("<h2>").append(prose(section.title())).append("</h2>");
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
        String kind = paragraph.style().name().toLowerCase(Locale.ROOT);
        html.append("<p class=\"")
                .append(kind)
                .append("\">")
                .append(prose(paragraph.text()))
                .append("</p>");
    }

    private void keyFigures(KeyFigures figures) {
        html.append("<div class=\"kpis\">");
        for (KeyFigure figure : figures.figures()) {
            html.append("<div class=\"kpi\"><p class=\"what\">")
                    .append(prose(figure.label()))
                    .append("</p><p class=\"value\">")
                    .append(escape(figure.value()))
                    .append("</p><p class=\"note\">")
                    .append(prose(figure.note()))
                    .append("</p></div>");
        }
        html.append("</div>");
    }

    private void figure(Drawn chart) {
        Drawing drawing = Drawing.of(chart.chart());
        double height = PAGE_WIDTH * drawing.height() / drawing.width();
        html.append("<div class=\"fig\"><h3 class=\"say\">")
                .append(prose(chart.title()))
                .append("</h3>");
        html.append("<p class=\"sub\">").append(prose(chart.subtitle())).append("</p>");
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
        List<Integer> printed = IntStream.range(0, table.columns().size())
                .filter(i -> table.columns().get(i).printed())
                .boxed()
                .toList();
        html.append(table.rows().size() <= ROWS_KEPT_TOGETHER ? "<div class=\"together\">" : "<div>");
        html.append("<h3>").append(prose(table.title())).append("</h3><table><thead><tr>");
        for (int i : printed) {
            Column column = table.columns().get(i);
            html.append(column.text() ? "<th scope=\"col\">" : "<th scope=\"col\" class=\"number\">");
            html.append(prose(column.heading())).append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (List<Cell> row : table.rows()) {
            html.append("<tr>");
            printed.forEach(i -> cell(row.get(i), i == 0));
            html.append("</tr>");
        }
        html.append("</tbody></table><p class=\"source\">")
                .append(prose(table.note()))
                .append("</p></div>");
    }

    private void cell(Cell cell, boolean namesRow) {
        String text = cell instanceof Cell.Text words
                ? words.text()
                : cell instanceof Cell.Quantity quantity ? number(quantity) : ((Cell.Absent) cell).text();
        String kind = cell instanceof Cell.Text ? "" : cell instanceof Cell.Quantity ? "number" : "number withheld";
        html.append(namesRow ? "<th scope=\"row\"" : "<td");
        html.append(kind.isEmpty() ? ">" : " class=\"" + kind + "\">");
        html.append(prose(text)).append(namesRow ? "</th>" : "</td>");
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

    /** French words with an apostrophe stay on one line. */
    private static String prose(String text) {
        return ELISION.matcher(escape(text)).replaceAll("<span class=\"whole\">$0</span>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
