package org.vpip.app.letter;

import java.util.List;
import org.vpip.app.people.ShortCode;
import org.vpip.app.people.Token;
import org.vpip.app.web.Texts;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/**
 * What one person gets on paper, under their pseudonym: each questionnaire with its link, as square and in writing, and
 * its code. Whoever sends it out puts the name on the envelope.
 *
 * @param address where the pages are, such as {@code https://study.example.org}
 */
record Letter(String pseudonym, Language language, Wording study, String address, List<Way> ways) {
    private static final char NO_BREAK_HYPHEN = '\u2011';

    Letter {
        ways = List.copyOf(ways);
    }

    /** The way to one questionnaire. */
    record Way(Wording questionnaire, Token token, ShortCode code) {}

    String html() {
        Texts texts = new Texts(language);
        StringBuilder body = new StringBuilder();
        body.append("<h1>").append(escaped(study.in(language))).append("</h1>\n");
        body.append("<p>").append(text(texts, "letter.lead")).append("</p>\n");
        ways.forEach(way -> body.append(html(way, texts)));
        body.append("<div class=\"note\">\n<p>")
                .append(text(texts, "letter.alone"))
                .append("</p>\n<p>");
        body.append(text(texts, "letter.fresh")).append("</p>\n<p lang=\"");
        body.append(language.other().code())
                .append("\">")
                .append(text(new Texts(language.other()), "letter.also"))
                .append("</p>\n<p>");
        body.append(escaped(pseudonym)).append("</p>\n</div>\n");
        return Sheet.html(language, study.in(language), body.toString());
    }

    private String html(Way way, Texts texts) {
        String link = address + "/s/" + way.token().value();
        String title = way.questionnaire().isEmpty()
                ? texts.get("letter.title")
                : way.questionnaire().in(language);
        return "<section class=\"way\">\n<h2>" + escaped(title) + "</h2>\n<p>" + text(texts, "letter.scan") + "</p>\n"
                + Square.svg(link, text(texts, "letter.square", title)) + "\n<p>" + text(texts, "letter.link")
                + "</p>\n<p class=\"say link\">" + escaped(link) + "</p>\n<p>"
                + text(texts, "letter.code", address.replaceFirst("^https?://", "")) + "</p>\n<p class=\"say\">"
                + way.code().written().replace('-', NO_BREAK_HYPHEN) + "</p>\n</section>\n";
    }

    private static String text(Texts texts, String key, Object... arguments) {
        return escaped(texts.get(key, arguments));
    }

    private static String escaped(String text) {
        return Sheet.escape(text);
    }
}
