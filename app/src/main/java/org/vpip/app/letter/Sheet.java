package org.vpip.app.letter;

import org.vpip.app.web.Texts;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/** One printable page that stands for itself: nothing is fetched from anywhere. */
final class Sheet {
    private static final String STYLE = """
            @page { size: letter; margin: 20mm 18mm; }
            body { font: 12pt/1.5 'Source Sans 3', 'Liberation Sans', Arial, sans-serif; color: #1b2730; background: #fff; max-width: 175mm; margin: 8mm auto; padding: 0 5mm; }
            h1 { font: 500 24pt/1.2 'Source Serif 4', 'Liberation Serif', Georgia, serif; border-top: 3pt solid #0b4d5d; padding-top: 5mm; margin: 0 0 4mm; }
            h2 { font-size: 14pt; margin: 8mm 0 2mm; break-after: avoid; }
            .way { break-inside: avoid; } .square { display: block; width: 46mm; height: 46mm; margin: 3mm 0 4mm -3mm; }
            .say { font: 600 15pt/1.4 'Liberation Mono', 'DejaVu Sans Mono', monospace; overflow-wrap: anywhere; margin: 1mm 0 4mm; }
            .link { font-size: 11pt; } .note { color: #48545e; font-size: 10pt; border-top: 1px solid #ded8cc; padding-top: 3mm; margin-top: 8mm; }
            .slide { text-align: center; } .slide .square { width: 95mm; height: 95mm; margin: 6mm auto; }
            h1 span { display: block; } .both { display: flex; gap: 8mm; } .both section { flex: 1; } .both h2 { margin-top: 2mm; }
            p { margin: 0 0 2mm; }
            """;

    private Sheet() {}

    static String html(Language language, String title, String body) {
        return "<!DOCTYPE html>\n<html lang=\"" + language.code()
                + "-CA\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"robots\" content=\"noindex\">\n<title>" + escape(title) + "</title>\n<style>\n" + STYLE
                + "</style>\n</head>\n<body>\n<main>\n" + body + "</main>\n</body>\n</html>\n";
    }

    /** A poster or slide in both languages around one square. */
    static String slide(String key, Wording about, String link) {
        StringBuilder body = new StringBuilder("<div class=\"slide\">\n<h1>");
        for (Language language : Language.values()) {
            String title = new Texts(language).get(key);
            body.append("<span lang=\"")
                    .append(language.code())
                    .append("\">")
                    .append(escape(title))
                    .append("</span>");
        }
        body.append("</h1>\n<div class=\"both\">\n");
        for (Language language : Language.values()) {
            body.append("<section lang=\"").append(language.code()).append("\">\n<h2>");
            body.append(escape(about.in(language))).append("</h2>\n<p>");
            body.append(escape(new Texts(language).get(key + ".text"))).append("</p>\n</section>\n");
        }
        body.append("</div>\n");
        body.append(Square.svg(link, escape(link)));
        body.append("\n<p class=\"say link\">").append(escape(link)).append("</p>\n</div>\n");
        return html(Language.ENGLISH, about.english() + " · " + about.french(), body.toString());
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
