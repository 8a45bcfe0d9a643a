package org.vpip.reports.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.document.Chart.CaptionedChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Writer of a chart with its title as PNG at double size and, unless it is published as an image only, as SVG with selectable text
 * and a description.
 */
public final class ChartFileWriter {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final double MARGIN = 16;
    private static final double TITLE_LINE = 24;
    private static final double SUBTITLE_LINE = 17;

    private final CaptionedChart chart;
    private final ChartDrawing drawing;
    private final List<String> title;
    private final List<String> subtitle;

    private ChartFileWriter(CaptionedChart chart) {
        this.chart = chart;
        this.drawing = ChartDrawing.of(chart.chart());
        this.title = TextWrapper.wrap(chart.title(), Fonts.bold(18), drawing.width(), 3);
        this.subtitle = TextWrapper.wrap(chart.subtitle(), Fonts.regular(13), drawing.width(), 3);
    }

    /** Writes the files {@code <chart>-<language>.png} and {@code .svg} to the folder. */
    public static void write(CaptionedChart chart, Language language, Path folder) throws IOException {
        ChartFileWriter files = new ChartFileWriter(chart);
        String name = chart.file() + "-" + language.code();
        Files.createDirectories(folder);
        if (!chart.chart().isRaster()) {
            Files.writeString(folder.resolve(name + ".svg"), files.svg(language), StandardCharsets.UTF_8);
        }
        byte[] png = ChartRaster.png(ChartRaster.image(files.width(), files.height(), files::paint));
        Files.write(folder.resolve(name + ".png"), png);
    }

    private double headingHeight() {
        return title.size() * TITLE_LINE + subtitle.size() * SUBTITLE_LINE + 10;
    }

    private double width() {
        return drawing.width() + 2 * MARGIN;
    }

    private double height() {
        return drawing.height() + headingHeight() + 2 * MARGIN;
    }

    private void paint(Graphics2D surface) {
        surface.setColor(Color.WHITE);
        surface.fill(new Rectangle2D.Double(0, 0, width(), height()));
        double y = lines(surface, title, Fonts.bold(18), Palette.INK, MARGIN + 16, TITLE_LINE);
        lines(surface, subtitle, Fonts.regular(13), Palette.INK_2, y - 4, SUBTITLE_LINE);
        drawing.paint(
                surface, new Rectangle2D.Double(MARGIN, MARGIN + headingHeight(), drawing.width(), drawing.height()));
    }

    private static double lines(
            Graphics2D surface, List<String> lines, Font font, Color colour, double top, double step) {
        surface.setFont(font);
        surface.setColor(colour);
        double y = top;
        for (String line : lines) {
            surface.drawString(line, (float) MARGIN, (float) y);
            y += step;
        }
        return y;
    }

    private String svg(Language language) throws IOException {
        Document document = emptyDocument();
        SvgSurface surface = SvgSurface.forDocument(document);
        paint(surface);
        Element root = surface.element();
        root.setAttribute("viewBox", "0 0 " + Math.round(width()) + " " + Math.round(height()));
        root.setAttribute("width", String.valueOf(Math.round(width())));
        root.setAttribute("height", String.valueOf(Math.round(height())));
        root.setAttribute("role", "img");
        root.setAttribute("lang", language.code());
        root.setAttribute("aria-labelledby", chart.file() + "-title " + chart.file() + "-desc");
        describe(document, root, "desc", chart.description());
        describe(document, root, "title", chart.title());
        StringWriter text = new StringWriter();
        surface.stream(root, text, false, false);
        return text.toString();
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform has an XML parser", e);
        }
    }

    private void describe(Document document, Element root, String name, String text) {
        Element element = document.createElementNS(SVG, name);
        element.setAttribute("id", chart.file() + "-" + name);
        element.setTextContent(text);
        root.insertBefore(element, root.getFirstChild());
    }
}
