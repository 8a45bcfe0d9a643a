package org.vpip.app.instrument;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.Range;
import org.vpip.instruments.instrument.Rule;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Messages;
import org.vpip.instruments.wording.Typography;

/** An instrument on paper: one HTML document with the whole questionnaire in English and then in French. */
public final class PrintedInstrument {
    private static final Messages MESSAGES = Messages.of("org.vpip.app.instrument.print");
    private static final String STYLE = """
            @page { size: letter; margin: 18mm 16mm; }
            body { font: 11pt/1.45 'Source Sans 3', 'Liberation Sans', Arial, sans-serif; color: #1b1b1b; max-width: 180mm; margin: 8mm auto; padding: 0 5mm; }
            h1 { font-size: 19pt; margin: 0 0 3mm; } h2 { font-size: 13pt; margin: 8mm 0 3mm; break-after: avoid; }
            .about { border-bottom: 1px solid #999; padding-bottom: 3mm; }
            .q { break-inside: avoid; margin: 0 0 5mm; } .q p { margin: 0 0 1.5mm; } .n { font-weight: 600; }
            .hint, .when { color: #555; font-size: 10pt; } ul { list-style: none; margin: 0; padding: 0 0 0 6mm; }
            .long { columns: 2; } li { break-inside: avoid; margin: 0 0 1mm; } .box::before { content: '\\2610'; margin-right: 2mm; } .dot::before { content: '\\25CB'; margin-right: 2mm; }
            .line { border-bottom: 1px solid #777; height: 8mm; } .short { width: 50mm; }
            table { border-collapse: collapse; width: 100%; font-size: 10pt; break-inside: avoid; margin-bottom: 5mm; }
            th, td { border-bottom: 1px solid #bbb; padding: 1.5mm; text-align: center; vertical-align: middle; font-weight: 400; } th:first-child, td:first-child { text-align: left; width: 38%; }
            section + section { break-before: page; }
            """;

    private static final int LONG_LIST = 8;

    private final Instrument instrument;
    private final Language language;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final StringBuilder html = new StringBuilder();

    private PrintedInstrument(Instrument instrument, Language language) {
        this.instrument = instrument;
        this.language = language;
        instrument.items().stream()
                .filter(item -> item.kind().isShown() && item.kind() != ItemKind.NOTE)
                .forEach(item -> numbers.put(item.id().value(), numbers.size() + 1));
    }

    public static String html(Instrument instrument) {
        String title =
                escape(instrument.title().english() + " · " + instrument.title().french());
        String sections = List.of(Language.ENGLISH, Language.FRENCH).stream()
                .map(language -> new PrintedInstrument(instrument, language).section())
                .collect(Collectors.joining());
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + title
                + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n" + sections + "</body>\n</html>\n";
    }

    private String section() {
        html.append("<section lang=\"")
                .append(language.code())
                .append("\">\n<div class=\"about\">\n<h1>")
                .append(text(instrument.title().in(language)))
                .append("</h1>\n<p>");
        instrument
                .description()
                .minutes()
                .ifPresent(minutes -> html.append(text(MESSAGES.in(language, "minutes", minutes)))
                        .append(' '));
        html.append(text(MESSAGES.in(
                        language,
                        "version",
                        instrument.version(),
                        instrument.description().get("status"))))
                .append("</p>\n</div>\n");
        instrument.sections().forEach(this::group);
        return html.append("</section>\n").toString();
    }

    private void group(Section section) {
        List<Item> shown =
                section.items().stream().filter(item -> item.kind().isShown()).toList();
        if (!shown.isEmpty() && !section.label().isEmpty()) {
            html.append("<h2>").append(text(section.label().in(language))).append("</h2>\n");
        }
        List<Item> rows = shown.stream()
                .filter(item -> item.kind() == ItemKind.SELECT_ONE)
                .toList();
        if (section.grid() && !rows.isEmpty()) {
            shown.stream().filter(item -> !rows.contains(item)).forEach(this::question);
            matrix(rows);
        } else {
            shown.forEach(this::question);
        }
    }

    private void matrix(List<Item> rows) {
        List<Choice> choices = choices(rows.get(0));
        html.append("<table>\n<thead><tr><th scope=\"col\"></th>");
        choices.forEach(choice -> html.append("<th scope=\"col\">")
                .append(text(choice.label().in(language)))
                .append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (Item row : rows) {
            html.append("<tr><td><span class=\"n\">")
                    .append(number(row))
                    .append("</span> ")
                    .append(text(row.label().in(language)))
                    .append(when(row))
                    .append("</td>");
            choices.forEach(choice -> html.append("<td>○</td>"));
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n");
    }

    private static List<Choice> choices(Item item) {
        return Optional.ofNullable(item.choices()).map(ChoiceList::choices).orElse(List.of());
    }

    private void question(Item item) {
        html.append("<div class=\"q\">\n<p>");
        if (item.kind() != ItemKind.NOTE) {
            html.append("<span class=\"n\">").append(number(item)).append(".</span> ");
        }
        html.append(text(item.label().in(language))).append("</p>\n").append(when(item));
        if (!item.hint().isEmpty()) {
            html.append("<p class=\"hint\">")
                    .append(text(item.hint().in(language)))
                    .append("</p>\n");
        }
        html.append(answer(item)).append("</div>\n");
    }

    private String number(Item item) {
        return String.valueOf(numbers.getOrDefault(item.id().value(), 0));
    }

    /** Which answers decide whether the question is for the reader. */
    private String when(Item item) {
        String others = item.rules().of(Rule.RELEVANT).stream()
                .flatMap(rule -> rule.names().stream())
                .filter(numbers::containsKey)
                .map(name -> String.valueOf(numbers.get(name)))
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : "<p class=\"when\">" + text(MESSAGES.in(language, "when", others)) + "</p>\n";
    }

    private String answer(Item item) {
        return switch (item.kind()) {
            case SELECT_ONE -> list(item, "dot");
            case SELECT_MULTIPLE -> how(item, "several") + list(item, "box");
            case RANK -> how(item, "rank") + list(item, "box");
            case ACKNOWLEDGE -> "<ul><li class=\"box\">" + text(MESSAGES.in(language, "read")) + "</li></ul>\n";
            case TEXT -> "<div class=\"line\"></div>\n".repeat(2);
            case RANGE -> "<p>" + text(range(item)) + "</p>\n<div class=\"line short\"></div>\n";
            case INTEGER, DECIMAL, DATE, TIME, DATE_TIME -> "<div class=\"line short\"></div>\n";
            case NOTE, CALCULATE, HIDDEN -> "";
        };
    }

    /** How to answer, unless the question says so itself. */
    private String how(Item item, String key) {
        return item.hint().isEmpty() ? "<p class=\"hint\">" + text(MESSAGES.in(language, key)) + "</p>\n" : "";
    }

    private String range(Item item) {
        Range range = item.range();
        return range == null ? "" : MESSAGES.in(language, "range", plain(range.start()), plain(range.end()));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private String list(Item item, String sign) {
        String choices = choices(item).stream()
                .map(choice ->
                        "<li class=\"" + sign + "\">" + text(choice.label().in(language)) + "</li>\n")
                .collect(Collectors.joining());
        boolean isLong = choices(item).size() >= LONG_LIST;
        return (isLong ? "<ul class=\"long\">\n" : "<ul>\n") + choices + "</ul>\n";
    }

    private String text(String text) {
        return escape(Typography.set(text, language).replaceAll("\\$\\{[^}]*}", "…"));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
