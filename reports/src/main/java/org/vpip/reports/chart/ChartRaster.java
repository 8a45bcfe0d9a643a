package org.vpip.reports.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Images of drawings at double size. A PNG has pixels only, without metadata. */
public final class ChartRaster {
    private static final int SCALE = 2;

    private ChartRaster() {}

    /** Returns the image of a drawing without its title. */
    public static BufferedImage image(ChartDrawing drawing) {
        return image(
                drawing.width(),
                drawing.height(),
                surface -> drawing.paint(surface, new Rectangle2D.Double(0, 0, drawing.width(), drawing.height())));
    }

    static BufferedImage image(double width, double height, Consumer<Graphics2D> painter) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(width * SCALE), (int) Math.ceil(height * SCALE), BufferedImage.TYPE_INT_RGB);
        Graphics2D surface = image.createGraphics();
        surface.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        surface.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        surface.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        surface.scale(SCALE, SCALE);
        painter.accept(surface);
        surface.dispose();
        return image;
    }

    /** Returns the bytes of a PNG file of the image. */
    public static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
