package org.vpip.reports.chart;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The colours of reports and charts, chosen for contrast and for colour-blind readers. */
public final class Palette {
    public static final Color INK = new Color(0x1B2730);
    public static final Color INK_2 = new Color(0x48545E);
    public static final Color INK_3 = new Color(0x5F6A73);
    public static final Color LINE = new Color(0xDED8CC);
    public static final Color EDGE = new Color(0x767D84);
    public static final Color PETROL = new Color(0x0B4D5D);
    public static final Color SUNKEN = new Color(0xF1EDE5);
    public static final Color WITHHELD = new Color(0xE6E2D9);
    static final Color OTHER = new Color(0x8A8F94);
    private static final List<Color> SECTORS = List.of(
            PETROL,
            new Color(0x973309),
            new Color(0x998A0B),
            new Color(0x7D4CAD),
            new Color(0x1C8783),
            new Color(0x562E2E),
            new Color(0x9387CE),
            new Color(0x647858));
    private static final List<Color> LIKERT_5 =
            List.of(new Color(0x8F3A0B), new Color(0xE0A368), new Color(0xDCD9D2), new Color(0x86B6BC), PETROL);
    private static final List<Color> LIKERT_7 = List.of(
            new Color(0x8F3A0B),
            new Color(0xC97B3C),
            new Color(0xEBC49B),
            new Color(0xDCD9D2),
            new Color(0xB4D2D5),
            new Color(0x5E9AA3),
            PETROL);

    private static final Pattern NAME = Pattern.compile("var\\(--([a-z0-9-]+)\\)");
    private static final Map<String, Color> BY_NAME =
            Map.of("ink", INK, "ink-2", INK_2, "line", LINE, "petrol", PETROL, "withheld", WITHHELD);

    private Palette() {}

    /** Returns a style sheet with variables such as {@code var(--ink)} replaced by colours, because CSS 2.1 has none. */
    public static String inCss(String sheet) {
        return NAME.matcher(sheet).replaceAll(name -> {
            Color colour = Objects.requireNonNull(BY_NAME.get(name.group(1)), name.group());
            return String.format(Locale.ROOT, "#%06X", colour.getRGB() & 0xFFFFFF);
        });
    }

    /** Returns the colour of a group by its position; grey for unknown and merged groups and those after the eighth. */
    public static Color group(int position) {
        return position >= 0 && position < SECTORS.size() ? SECTORS.get(position) : OTHER;
    }

    /** Returns the colour of a choice, from ochre to petrol; the middle one of an odd number is grey. */
    public static Color choice(int position, int choices) {
        if (choices == 7) {
            return LIKERT_7.get(position);
        }
        boolean middle = choices % 2 == 1 && position == choices / 2;
        if (choices <= 5) {
            return middle
                    ? LIKERT_5.get(2)
                    : LIKERT_5.get(
                            position < choices / 2
                                    ? lower(position, choices)
                                    : 4 - lower(choices - 1 - position, choices));
        }
        double share = choices == 1 ? 0.5 : (double) position / (choices - 1);
        return LIKERT_7.get((int) Math.round(share * 6));
    }

    private static int lower(int fromEnd, int choices) {
        return choices < 4 ? 0 : fromEnd;
    }

    /** Returns the colour of text that is legible on a background. */
    public static Color textColour(Color ground) {
        double light = 0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
        return light < 110 ? Color.WHITE : INK;
    }
}
