package org.vpip.reports.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.vpip.reports.chart.Fonts;
import org.vpip.reports.document.Chart.CaptionedChart;
import org.vpip.reports.document.Report;

/** Writer of the printed sections as a tagged PDF (PDF/UA) with embedded fonts and vector charts. */
public final class PdfWriter {
    private PdfWriter() {}

    public static void write(Report report, Path file) throws IOException {
        XRLog.setLoggingEnabled(false);
        List<CaptionedChart> charts = report.charts().toList();
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(HtmlReport.CHART_TYPE, new PdfChartDrawer(charts));
        try (PDDocument document = new PDDocument();
                OutputStream out = Files.newOutputStream(file)) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.usePdfUaAccessibility(true);
            builder.useObjectDrawerFactory(drawers);
            useFont(builder, document, Fonts.SANS_REGULAR, "Source Sans 3", 400);
            useFont(builder, document, Fonts.SANS_BOLD, "Source Sans 3", 700);
            useFont(builder, document, Fonts.SERIF_SEMIBOLD, "Source Serif 4", 600);
            builder.withProducer("vPiP Impact");
            builder.withHtmlContent(new HtmlReport(report, charts).html(), null);
            builder.toStream(out);
            builder.run();
        }
    }

    /** Registers a font without glyph substitution, which these fonts do not need and which would dominate the run time. */
    private static void useFont(PdfRendererBuilder builder, PDDocument document, String file, String family, int weight)
            throws IOException {
        try (InputStream stream = Fonts.open(file)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            font.setEnableGsub(false);
            PDType0Font embedded = PDType0Font.load(document, font, true);
            builder.useFont(new PDFontSupplier(embedded), family, weight, FontStyle.NORMAL, true);
        }
    }
}
