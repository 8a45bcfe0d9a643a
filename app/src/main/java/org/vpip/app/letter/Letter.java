package org.vpip.app.letter;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.app.html.HtmlTemplates;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.study.InvitedPerson;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.PageTexts;
import org.vpip.instruments.study.privacy.PrivacyContact;

/**
 * The letter to one person, under the pseudonym: what is asked, with minutes and last day, and the lasting link as QR code,
 * as text and as short code. A later letter repeats all three. The sender writes the name on the envelope.
 *
 * @param address address of the pages, such as {@code https://study.example.org}
 */
record Letter(InvitedPerson person, ServedStudy study, String address) {
    private static final char NO_BREAK_HYPHEN = '\u2011';

    /**
     * A questionnaire as the template prints it.
     *
     * @param closes last day; blank without an end
     */
    private record PrintedQuestionnaire(String title, int minutes, String closes) {}

    String html() {
        PageTexts texts = new PageTexts(person.language());
        String link = address + "/s/" + person.token().value();
        List<PrintedQuestionnaire> asked = person.invitations().stream()
                .map(invitation -> printed(invitation, texts))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("t", texts);
        model.put("other", new PageTexts(texts.other()));
        model.put("study", study.title().in(texts.language()));
        model.put("kind", study.study().settings().kind().name().toLowerCase(Locale.ROOT));
        model.put("contact", contact());
        model.put("host", address.replaceFirst("^https?://", ""));
        model.put("pseudonym", person.participant().value());
        model.put("asked", asked);
        model.put(
                "minutes",
                asked.stream().mapToInt(PrintedQuestionnaire::minutes).sum());
        model.put("link", link);
        model.put("square", QrCode.of(link));
        model.put("code", person.link().code().formatted().replace('-', NO_BREAK_HYPHEN));
        return HtmlTemplates.html("letter/letter", model);
    }

    /** Returns the name and address of the person in charge; blank where the study names none. */
    private String contact() {
        PrivacyContact contact = study.study().settings().notice().privacy();
        return Stream.of(contact.name(), contact.address())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private PrintedQuestionnaire printed(PersonalInvitation invitation, PageTexts texts) {
        String title = study.instrument(invitation.instrument())
                .map(asked -> asked.title().in(texts.language()))
                .filter(text -> !text.isEmpty())
                .orElse(texts.get("letter.title"));
        return new PrintedQuestionnaire(
                title,
                study.minutes(invitation.instrument()),
                study.lastDay(invitation.wave()).map(texts::day).orElse(""));
    }
}
