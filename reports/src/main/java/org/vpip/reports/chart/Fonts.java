package org.vpip.reports.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;

/** The fonts shipped with the program, so that reports look the same on every machine. */
public final class Fonts {
    public static final String SANS_REGULAR = "SourceSans3_400Regular.ttf";
    public static final String SANS_BOLD = "SourceSans3_700Bold.ttf";
    public static final String SERIF_SEMIBOLD = "SourceSerif4_600SemiBold.ttf";

    private static final Font REGULAR = load(SANS_REGULAR);
    private static final Font BOLD = load(SANS_BOLD);

    private Fonts() {}

    public static Font regular(double size) {
        return REGULAR.deriveFont((float) size);
    }

    public static Font bold(double size) {
        return BOLD.deriveFont((float) size);
    }

    /** Opens one of the shipped font files. */
    public static InputStream open(String file) {
        InputStream stream = Fonts.class.getResourceAsStream("/org/vpip/reports/fonts/" + file);
        if (stream == null) {
            throw new IllegalArgumentException("file must be a shipped font: " + file);
        }
        return stream;
    }

    private static Font load(String file) {
        try (InputStream stream = open(file)) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, stream);
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
            return font;
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("shipped font is damaged: " + file, e);
        }
    }
}
