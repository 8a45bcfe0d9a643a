package org.vpip.app.letter;

import java.util.List;
import java.util.Map;
import org.vpip.app.html.HtmlTemplates;
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

    /** One way as the template prints it. */
    private record PrintedWay(String title, String link, Square square, String code) {}

    String html() {
        Texts texts = new Texts(language);
        return HtmlTemplates.html(
                "letter/letter",
                Map.of(
                        "t",
                        texts,
                        "other",
                        new Texts(language.other()),
                        "study",
                        study.in(language),
                        "host",
                        address.replaceFirst("^https?://", ""),
                        "pseudonym",
                        pseudonym,
                        "ways",
                        ways.stream().map(way -> printed(way, texts)).toList()));
    }

    private PrintedWay printed(Way way, Texts texts) {
        String link = address + "/s/" + way.token().value();
        String title = way.questionnaire().isEmpty()
                ? texts.get("letter.title")
                : way.questionnaire().in(language);
        return new PrintedWay(title, link, Square.of(link), way.code().written().replace('-', NO_BREAK_HYPHEN));
    }
}
