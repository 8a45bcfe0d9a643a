package org.vpip.reports.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.vpip.reports.chart.ChartDrawing;
import org.vpip.reports.chart.ChartRaster;
import org.vpip.reports.document.Chart;
import org.vpip.reports.document.Chart.CaptionedChart;
import org.w3c.dom.Element;

/**
 * A drawer of the chart whose number is in the attribute {@code data} of an object element: as lines, or as an image where it is
 * published as one only.
 */
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
        Chart chart = charts.get(Integer.parseInt(element.getAttribute("data"))).chart();
        ChartDrawing drawing = ChartDrawing.of(chart);
        device.drawWithGraphics(
                (float) x, (float) y, (float) width / dotsPerPixel, (float) height / dotsPerPixel, surface -> {
                    double scale =
                            Math.min(width / dotsPerPixel / drawing.width(), height / dotsPerPixel / drawing.height());
                    surface.scale(scale, scale);
                    paint(chart, drawing, surface);
                });
        return Map.of();
    }

    private static void paint(Chart chart, ChartDrawing drawing, Graphics2D surface) {
        Rectangle2D area = new Rectangle2D.Double(0, 0, drawing.width(), drawing.height());
        if (chart.isRaster()) {
            BufferedImage image = ChartRaster.image(drawing);
            surface.drawImage(image, 0, 0, (int) Math.round(area.getWidth()), (int) Math.round(area.getHeight()), null);
        } else {
            drawing.paint(surface, area);
        }
    }
}
