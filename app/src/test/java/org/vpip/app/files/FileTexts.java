package org.vpip.app.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What one part of a file says, without the places and sizes of a drawing or a sheet. */
record FileTexts(String part, List<String> texts) {
    private static final Pattern CELL = Pattern.compile("<c ([^>]*)>(?:<f>[^<]*</f>)?<v>([^<]*)</v>");
    private static final Pattern NODE = Pattern.compile(">([^<>]*[^<>\\s][^<>]*)<");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\b(?:descr|title|name|val|formatCode|sheetId)=\"([^\"]*)\"");
    private static final Pattern COMMENT = Pattern.compile("<!--(.*?)-->", Pattern.DOTALL);
    private static final Pattern PDF_TEXT =
            Pattern.compile("/(?:Alt|ActualText|Title|E|T|Contents|description) \\(([^)]*)\\)");
    private static final Pattern CELL_RANGE = Pattern.compile("\\$[A-Z]+\\$\\d");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[ \u00a0\u202f](?=\\d{3}(?!\\d))");

    /** Not in a word or a longer number, nor after a slash: texts of neighbouring cells of a PDF have no space between them. */
    private static final String NOT_IN_WORD = "(?<![\\p{L}\\d.,_#-])(?<!/ )";

    static FileTexts of(String part, String content) {
        List<String> texts = new ArrayList<>(List.of(part));
        if (part.endsWith(".csv") || part.endsWith("!text")) {
            texts.add(content);
        } else if (part.contains(".pdf!")) {
            PDF_TEXT.matcher(content).results().map(found -> found.group(1)).forEach(texts::add);
        } else if (part.contains("xl/worksheets/sheet")) {
            CELL.matcher(content)
                    .results()
                    .filter(cell -> !cell.group(1).contains("t=\"s\""))
                    .map(cell -> cell.group(2))
                    .forEach(texts::add);
        } else if (!part.endsWith(".png") && !part.contains("xl/styles")) {
            for (Pattern pattern :
                    part.contains("xl/drawings") ? List.of(ATTRIBUTE) : List.of(NODE, ATTRIBUTE, COMMENT)) {
                pattern.matcher(content)
                        .results()
                        .map(found -> found.group(1))
                        .filter(text -> !CELL_RANGE.matcher(text).find())
                        .forEach(texts::add);
            }
        }
        return new FileTexts(part, texts);
    }

    private boolean isFrench() {
        return part.contains("-fr.");
    }

    /** Returns the numerals of the texts, with a decimal point, without those of dates, times and words. */
    List<String> numerals() {
        String separator =
                isFrench() && !part.contains("xl/worksheets") && !part.contains("xl/charts") ? "[,.]" : "\\.";
        Pattern numeral = Pattern.compile(
                NOT_IN_WORD + "(\\d+(?:" + separator + "\\d+)?(?:E-?\\d+)?)(?![\\d_:/-]|[.,]\\d|\\p{L})");
        return texts.stream()
                .flatMap(text -> numeral.matcher(
                                isFrench() ? THOUSANDS.matcher(text).replaceAll("") : text)
                        .results()
                        .map(MatchResult::group))
                .map(found -> found.replace(',', '.'))
                .toList();
    }

    /** Returns how many digits a numeral has from its first that is not zero. */
    static int significantDigits(String numeral) {
        return new BigDecimal(numeral).stripTrailingZeros().precision();
    }

    /** Returns how many digits a numeral has after the point. */
    static int decimals(String numeral) {
        return Math.max(0, new BigDecimal(numeral).stripTrailingZeros().scale());
    }
}
