package org.vpip.app.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.feedback.FeedbackWindow;
import org.vpip.app.feedback.FeedbackWindows;
import org.vpip.app.letter.LetterWriter;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.security.ShortCode;
import org.vpip.app.selfcode.CodePages;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.link.PersonalLink;
import org.vpip.app.storage.link.PersonalLinks;
import org.vpip.app.study.InvitedPerson;
import org.vpip.app.study.ReferenceStudyFixture;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Language;

/** Codes and session feedback as somebody does it with a thumb. */
class CodesBrowserTest {
    private static final List<String> ANSWERS = List.of("7", "Élisabethville", "2", "Zoé", "Anna", "m", "École");

    @TempDir
    static Path folder = Path.of("");

    private static ConfigurableApplicationContext server;
    private static ShortCode code = ShortCode.random();

    @BeforeAll
    static void serve() throws IOException {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        ServedStudy served = ReferenceStudyFixture.of(folder.resolve("study"), 1)
                .linkedByCode()
                .withSessions(List.of(List.of("s1", today, today + "T00:00:00Z")))
                .served();
        server = WebServer.start(served, "jdbc:h2:file:" + folder.resolve("db/vpip"), 0);
        PersonalInvitation invitation = new PersonalInvitation(
                new ParticipantId("R-000000"), new WaveId("t0"), new InstrumentId("reference"), Language.ENGLISH);
        server.getBean(Invitations.class).addAll(List.of(invitation));
        PersonalLink link = server.getBean(PersonalLinks.class)
                .issue(served.study().settings().id(), List.of(invitation.participant()))
                .get(0);
        code = link.code();
        LetterWriter letters = server.getBean(LetterWriter.class);
        letters.write(
                folder.resolve("letters"),
                "https://study.example.org",
                List.of(new InvitedPerson(link, List.of(invitation), Language.ENGLISH)));
        letters.writePublic(folder.resolve("letters"), "https://study.example.org");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void check(Browser phone, String name) throws IOException {
        assertThat(phone.axeFindings()).as(name).isEmpty();
        assertThat(phone.fitsScreen()).as(name).isTrue();
        phone.saveScreenshot(name + "-390");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void aCodeIsTypedAndTypedAgain(String language) throws IOException {
        try (Browser phone = Browser.phone()) {
            phone.go(WebServer.address(server) + "/?lang=" + language);
            check(phone, "home-" + language);
            phone.type("code", "7k4m 2xq9c");
            phone.next();
            check(phone, "home-wrong-" + language);
            phone.type("code", code.signs().toLowerCase(java.util.Locale.ROOT));
            phone.next();
            phone.until(() -> phone.address().contains("/s/"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void sevenElementsAreAnsweredAndLeadToALinkToKeep(String language) throws IOException {
        String page = server.getBean(CodePages.class).all().get(0).address();
        try (Browser phone = Browser.phone()) {
            phone.go(WebServer.address(server) + "/c/" + page + "?lang=" + language);
            check(phone, "code-start-" + language);
            phone.next();
            phone.type("e1", "32");
            phone.next();
            check(phone, "code-mend-" + language);
            for (int step = 1; step <= 7; step++) {
                if (step == 5) {
                    phone.choose("parent", "mother");
                }
                phone.type("e" + step, ANSWERS.get(step - 1));
                check(phone, "code-" + step + "-" + language);
                phone.next();
            }
            check(phone, "code-keep-" + language);
            assertThat(phone.text()).contains(WebServer.address(server) + "/s/");
            phone.next();
            assertThat(phone.language()).startsWith(language);
            assertThat(phone.address()).contains("/s/");
            phone.next();
            assertThat(phone.containsItem("q1")).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void feedbackIsSentAndTheLinkIsForgotten(String language) throws IOException {
        FeedbackWindows rounds = server.getBean(FeedbackWindows.class);
        FeedbackWindow round = rounds.all().get(0);
        try (Browser phone = Browser.phone()) {
            phone.go(WebServer.address(server) + "/f/" + rounds.address(round) + "?lang=" + language);
            check(phone, "feedback-start-" + language);
            phone.next();
            String link = phone.address();
            for (int page = 0; page < 8 && !phone.isReceived(); page++) {
                if (phone.containsItem("sf_clear")) {
                    phone.choose("sf_clear", "4");
                }
                check(phone, "feedback-" + page + "-" + language);
                phone.next();
            }
            check(phone, "feedback-thanks-" + language);
            assertThat(phone.isReceived()).isTrue();
            phone.go(link);
            assertThat(phone.isReceived()).isFalse();
            check(phone, "feedback-gone-" + language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"R-000000", "session-s1-session", "code-t0-reference-c"})
    void whatIsPrintedCanBeReadOnAScreenToo(String file) throws IOException {
        try (Browser desk = Browser.desk()) {
            desk.go(folder.resolve("letters").resolve(file + ".html").toUri().toString());
            assertThat(desk.axeFindings()).isEmpty();
            desk.saveScreenshot("letter-" + file);
        }
    }
}
