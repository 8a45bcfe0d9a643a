package org.vpip.app.letter;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vpip.app.feedback.FeedbackWindow;
import org.vpip.app.feedback.FeedbackWindows;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.security.OwnerOnlyFiles;
import org.vpip.app.security.ShortCode;
import org.vpip.app.selfcode.CodePage;
import org.vpip.app.selfcode.CodePages;
import org.vpip.app.storage.ShortCodeRegister;
import org.vpip.app.study.ServedStudy;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/** Writes the letters of everybody who was just invited, and the posters and slides of public pages. */
@Component
public class LetterWriter {
    private final ServedStudy study;
    private final ShortCodeRegister codes;
    private final CodePages pages;
    private final FeedbackWindows rounds;

    LetterWriter(ServedStudy study, ShortCodeRegister codes, CodePages pages, FeedbackWindows rounds) {
        this.study = study;
        this.codes = codes;
        this.pages = pages;
        this.rounds = rounds;
    }

    /**
     * A letter for each person, with a new code for each of their invitations.
     *
     * @param address where the pages are, without a slash at the end
     */
    public void write(Path folder, String address, Map<AccessToken, PersonalInvitation> invited) throws IOException {
        Map<ShortCode, PersonalInvitation> given = new LinkedHashMap<>();
        Map<String, Letter> letters = new LinkedHashMap<>();
        invited.forEach((token, invitation) -> {
            ShortCode code = ShortCode.random();
            given.put(code, invitation);
            Letter.LetterLink way = new Letter.LetterLink(title(invitation), token, code);
            letters.merge(
                    invitation.participant().value(),
                    new Letter(
                            invitation.participant().value(),
                            invitation.language(),
                            study.title(),
                            address,
                            List.of(way)),
                    LetterWriter::together);
        });
        codes.putAll(given);
        for (Letter letter : letters.values()) {
            OwnerOnlyFiles.write(folder.resolve(name(letter.pseudonym())), letter.html());
        }
    }

    private static Letter together(Letter first, Letter second) {
        List<Letter.LetterLink> ways = new ArrayList<>(first.ways());
        ways.addAll(second.ways());
        return new Letter(first.pseudonym(), first.language(), first.study(), first.address(), ways);
    }

    private Wording title(PersonalInvitation invitation) {
        return study.instrument(invitation.instrument()).map(Instrument::title).orElse(Wording.NONE);
    }

    /** Slides with the links of sessions and posters with those of pages where people make their own code. */
    public void writePublic(Path folder, String address) throws IOException {
        for (CodePage page : pages.all()) {
            String file = String.join(
                    "-",
                    "code",
                    page.wave().id().value(),
                    page.instrument().id().value(),
                    page.community().value());
            String link = address + "/c/" + page.address();
            OwnerOnlyFiles.write(
                    folder.resolve(name(file)),
                    PrintedPage.slide("slide.code", page.instrument().title(), link));
        }
        for (FeedbackWindow round : rounds.all()) {
            String file = "session-" + round.subjectId() + "-"
                    + round.instrument().id().value();
            String link = address + "/f/" + rounds.address(round);
            OwnerOnlyFiles.write(folder.resolve(name(file)), PrintedPage.slide("slide.session", about(round), link));
        }
    }

    private static Wording about(FeedbackWindow round) {
        Wording title = round.instrument().title();
        return round.day() == null
                ? title
                : new Wording(
                        title.english() + " · " + round.formattedDay(Language.ENGLISH),
                        title.french() + " · " + round.formattedDay(Language.FRENCH));
    }

    private static String name(String of) {
        return URLEncoder.encode(of, StandardCharsets.UTF_8) + ".html";
    }
}
