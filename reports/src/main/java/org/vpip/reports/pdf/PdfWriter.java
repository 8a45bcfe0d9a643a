package org.vpip.reports.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vpip.reports.chart.Fonts;
import org.vpip.reports.report.Chart.Drawn;
import org.vpip.reports.report.Report;

/** Writes the printed sections of a report as a tagged PDF (PDF/UA): fonts embedded, charts drawn as lines, not pixels. */
public final class PdfWriter {
    private PdfWriter() {}

    public static void write(Report report, Path file) throws IOException {
        XRLog.setLoggingEnabled(false);
        List<Drawn> charts = report.charts().toList();
        String html = new HtmlReport(report, charts).html();
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(HtmlReport.CHART_TYPE, new ChartDrawer(charts));
        try (OutputStream out = Files.newOutputStream(file)) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.useObjectDrawerFactory(drawers);
            builder.useFont(() -> Fonts.open(Fonts.SANS_REGULAR), "Source Sans 3", 400, FontStyle.NORMAL, true);
            builder.useFont(() -> Fonts.open(Fonts.SANS_BOLD), "Source Sans 3", 700, FontStyle.NORMAL, true);
            builder.useFont(() -> Fonts.open(Fonts.SERIF_SEMIBOLD), "Source Serif 4", 600, FontStyle.NORMAL, true);
            builder.withProducer("vPiP Impact");
            builder.withHtmlContent(html, null);
            builder.toStream(out);
            builder.run();
        }
    }
}
