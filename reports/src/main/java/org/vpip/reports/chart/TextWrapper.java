package org.vpip.reports.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/** Line breaking of texts for a maximum width. */
final class TextWrapper {
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    private TextWrapper() {}

    static double width(String text, Font font) {
        return font.getStringBounds(text, MEASURE).getWidth();
    }

    /** Returns at most that many lines; a last line that is too long ends in an ellipsis. */
    static List<String> wrap(String text, Font font, double width, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            boolean full = !line.isEmpty() && width(longer, font) > width;
            if (full) {
                lines.add(line);
            }
            line = full ? word : longer;
        }
        lines.add(line);
        if (lines.size() > most) {
            String last = String.join(" ", lines.subList(most - 1, lines.size()));
            lines = new ArrayList<>(lines.subList(0, most - 1));
            lines.add(shortened(last, font, width));
        }
        return lines;
    }

    private static String shortened(String text, Font font, double width) {
        String cut = text;
        while (cut.length() > 1 && width(cut + "…", font) > width) {
            cut = cut.substring(0, cut.length() - 1);
        }
        return cut.strip() + "…";
    }
}
