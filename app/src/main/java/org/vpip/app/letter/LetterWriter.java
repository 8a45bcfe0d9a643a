package org.vpip.app.letter;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vpip.app.feedback.FeedbackWindow;
import org.vpip.app.feedback.FeedbackWindows;
import org.vpip.app.security.OwnerOnlyFiles;
import org.vpip.app.selfcode.CodePage;
import org.vpip.app.selfcode.CodePages;
import org.vpip.app.study.InvitedPerson;
import org.vpip.app.study.ServedStudy;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/** The writer of letters to invited people, and of posters and slides for public pages. */
@Component
public class LetterWriter {
    private final ServedStudy study;
    private final CodePages pages;
    private final FeedbackWindows windows;

    LetterWriter(ServedStudy study, CodePages pages, FeedbackWindows windows) {
        this.study = study;
        this.pages = pages;
        this.windows = windows;
    }

    /**
     * Writes one letter for each person.
     *
     * @param address address of the pages, without a final slash
     */
    public void write(Path folder, String address, List<InvitedPerson> invited) throws IOException {
        for (InvitedPerson person : invited) {
            String pseudonym = person.participant().value();
            OwnerOnlyFiles.write(folder.resolve(name(pseudonym)), new Letter(person, study, address).html());
        }
    }

    /** Writes slides with the links of sessions, and posters with the links of code pages. */
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
        for (FeedbackWindow window : windows.all()) {
            String file = "session-" + window.subjectId() + "-"
                    + window.instrument().id().value();
            String link = address + "/f/" + windows.address(window);
            OwnerOnlyFiles.write(folder.resolve(name(file)), PrintedPage.slide("slide.session", about(window), link));
        }
    }

    private static Wording about(FeedbackWindow window) {
        Wording title = window.instrument().title();
        return window.day() == null
                ? title
                : new Wording(
                        title.english() + " · " + window.formattedDay(Language.ENGLISH),
                        title.french() + " · " + window.formattedDay(Language.FRENCH));
    }

    private static String name(String title) {
        return URLEncoder.encode(title, StandardCharsets.UTF_8) + ".html";
    }
}
