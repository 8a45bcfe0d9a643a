package org.vpip.app.letter;

import java.util.List;
import java.util.Map;
import org.vpip.app.html.HtmlTemplates;
import org.vpip.app.security.AccessToken;
import org.vpip.app.security.ShortCode;
import org.vpip.app.web.PageTexts;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/**
 * The letter to one person, under the pseudonym: each questionnaire with its link, as QR code and as text, and its short
 * code. The sender writes the name on the envelope.
 *
 * @param address address of the pages, such as {@code https://study.example.org}
 */
record Letter(String pseudonym, Language language, Wording study, String address, List<LetterLink> ways) {
    private static final char NO_BREAK_HYPHEN = '\u2011';

    Letter {
        ways = List.copyOf(ways);
    }

    /** The link and the code of one questionnaire. */
    record LetterLink(Wording questionnaire, AccessToken token, ShortCode code) {}

    /** A link as the template prints it. */
    private record PrintedWay(String title, String link, QrCode square, String code) {}

    String html() {
        PageTexts texts = new PageTexts(language);
        return HtmlTemplates.html(
                "letter/letter",
                Map.of(
                        "t",
                        texts,
                        "other",
                        new PageTexts(language.other()),
                        "study",
                        study.in(language),
                        "host",
                        address.replaceFirst("^https?://", ""),
                        "pseudonym",
                        pseudonym,
                        "ways",
                        ways.stream().map(way -> printed(way, texts)).toList()));
    }

    private PrintedWay printed(LetterLink way, PageTexts texts) {
        String link = address + "/s/" + way.token().value();
        String title = way.questionnaire().isEmpty()
                ? texts.get("letter.title")
                : way.questionnaire().in(language);
        return new PrintedWay(
                title, link, QrCode.of(link), way.code().formatted().replace('-', NO_BREAK_HYPHEN));
    }
}
