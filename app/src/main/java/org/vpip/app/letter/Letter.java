package org.vpip.app.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.app.html.HtmlTemplates;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.security.ShortCode;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.PageTexts;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.publication.CompletionTime;
import org.vpip.instruments.study.privacy.PrivacyContact;
import org.vpip.instruments.wording.Language;

/**
 * The letter to one person, under the pseudonym: each questionnaire with its minutes and last day, its link, as QR code and
 * as text, and its short code. The sender writes the name on the envelope.
 *
 * @param address address of the pages, such as {@code https://study.example.org}
 */
record Letter(String pseudonym, Language language, ServedStudy study, String address, List<LetterLink> ways) {
    private static final char NO_BREAK_HYPHEN = '\u2011';

    Letter {
        ways = List.copyOf(ways);
    }

    /** The link and the code of one questionnaire. */
    record LetterLink(PersonalInvitation invitation, AccessToken token, ShortCode code) {}

    /**
     * A link as the template prints it.
     *
     * @param closes last day; blank without an end
     */
    private record PrintedWay(String title, int minutes, String closes, String link, QrCode square, String code) {}

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
                        study.title().in(language),
                        "kind",
                        study.study().settings().kind().name().toLowerCase(Locale.ROOT),
                        "contact",
                        contact(),
                        "host",
                        address.replaceFirst("^https?://", ""),
                        "pseudonym",
                        pseudonym,
                        "several",
                        ways.size() > 1,
                        "ways",
                        ways.stream().map(way -> printed(way, texts)).toList()));
    }

    /** Returns the name and address of the person in charge; blank where the study names none. */
    private String contact() {
        PrivacyContact contact = study.study().settings().notice().privacy();
        return Stream.of(contact.name(), contact.address())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private PrintedWay printed(LetterLink way, PageTexts texts) {
        String link = address + "/s/" + way.token().value();
        Optional<Instrument> instrument = study.instrument(way.invitation().instrument());
        String title = instrument
                .map(asked -> asked.title().in(language))
                .filter(text -> !text.isEmpty())
                .orElse(texts.get("letter.title"));
        Optional<LocalDate> closes = study.lastDay(way.invitation().wave());
        return new PrintedWay(
                title,
                instrument.map(Letter::minutes).orElse(1),
                closes.map(texts::day).orElse(""),
                link,
                QrCode.of(link),
                way.code().formatted().replace('-', NO_BREAK_HYPHEN));
    }

    private static int minutes(Instrument instrument) {
        return instrument.description().minutes().orElseGet(() -> CompletionTime.minutes(instrument));
    }
}
