package org.vpip.app.letter;

import java.util.Map;
import java.util.stream.Stream;
import org.vpip.app.html.HtmlTemplates;
import org.vpip.app.web.PageTexts;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/** A printable page without external resources. */
final class PrintedPage {
    private PrintedPage() {}

    /** The part of a slide in one language. */
    private record SlidePart(PageTexts texts, String about) {}

    /** Returns a poster or slide in both languages around one QR code. */
    static String slide(String key, Wording about, String link) {
        return HtmlTemplates.html(
                "letter/slide",
                Map.of(
                        "key",
                        key,
                        "title",
                        about.english() + " · " + about.french(),
                        "link",
                        link,
                        "square",
                        QrCode.of(link),
                        "parts",
                        Stream.of(Language.values())
                                .map(language -> new SlidePart(new PageTexts(language), about.in(language)))
                                .toList()));
    }
}
