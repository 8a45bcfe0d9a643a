package org.vpip.reports.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import org.vpip.reports.chart.ChartDrawing;
import org.vpip.reports.document.Chart.CaptionedChart;
import org.w3c.dom.Element;

/** A drawer of the chart whose number is in the attribute {@code data} of an object element. */
record PdfChartDrawer(List<CaptionedChart> charts) implements FSObjectDrawer {
    PdfChartDrawer {
        charts = List.copyOf(charts);
    }

    @Override
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        ChartDrawing drawing = ChartDrawing.of(
                charts.get(Integer.parseInt(element.getAttribute("data"))).chart());
        device.drawWithGraphics(
                (float) x, (float) y, (float) width / dotsPerPixel, (float) height / dotsPerPixel, surface -> {
                    double scale =
                            Math.min(width / dotsPerPixel / drawing.width(), height / dotsPerPixel / drawing.height());
                    surface.scale(scale, scale);
                    drawing.paint(surface, new Rectangle2D.Double(0, 0, drawing.width(), drawing.height()));
                });
        return Map.of();
    }
}
