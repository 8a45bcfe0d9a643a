package org.vpip.app.letter;

import java.util.Map;
import java.util.stream.Stream;
import org.vpip.app.html.HtmlTemplates;
import org.vpip.app.web.PageTexts;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/** One printable page that stands for itself: nothing is fetched from anywhere. */
final class PrintedPage {
    private PrintedPage() {}

    /** One language of a slide. */
    private record SlidePart(PageTexts texts, String about) {}

    /** A poster or slide in both languages around one square. */
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
