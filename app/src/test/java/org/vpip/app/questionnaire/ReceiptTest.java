package org.vpip.app.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.study.InvitationIssuer;
import org.vpip.app.study.InvitedPerson;
import org.vpip.app.study.ReferenceStudyFixture;
import org.vpip.app.web.Respondent;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.instrument.InstrumentId;

/** The receipt names what is due next and what comes later. */
class ReceiptTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-20T21:04:00Z");

    @TempDir
    private Path folder = Path.of("");

    private final Map<String, PersonalInvitation> invitations = new HashMap<>();

    private void send(ConfigurableApplicationContext server, String instrument) {
        PersonalInvitation invitation = Objects.requireNonNull(invitations.get(instrument));
        StoredResponses responses = server.getBean(StoredResponses.class);
        responses.begin(invitation, NOW, Map.of());
        responses.save(invitation, Map.of("q1", "4"), "review");
        responses.submit(invitation, "review", NOW.plusMinutes(5));
    }

    private static List<String> shown(
            ConfigurableApplicationContext server, String link, String language, String selector) {
        String page = new Respondent(WebServer.address(server), "203.0.113.9")
                .opens(link + "lang=" + language)
                .body();
        assertThat(page).contains("data-state=\"received\"");
        return Jsoup.parse(page).select(selector).eachText();
    }

    @Test
    void saysWhatIsDueNextAndWhatComesLater() throws IOException {
        var study = ReferenceStudyFixture.of(folder.resolve("study"), 2)
                .withQuestionnaires(List.of("zeta", "alpha", "mu"), "2999-03-01")
                .withLaterWave("zeta", "2999-04-01")
                .served();
        try (ConfigurableApplicationContext server =
                WebServer.start(study, "jdbc:h2:file:" + folder.resolve("db/vpip"), 0)) {
            InvitedPerson person =
                    server.getBean(InvitationIssuer.class).invite().get(0);
            person.invitations()
                    .forEach(invitation ->
                            invitations.put(invitation.instrument().value(), invitation));
            String link = "/s/" + person.token().value() + "?";
            send(server, "alpha");
            String receipt = link + "response=t0/alpha&";
            int minutes = study.minutes(new InstrumentId("zeta"));
            assertThat(shown(server, receipt, "en", "#still-open h2, #still-open li, #continue"))
                    .containsExactly(
                            "Next for you",
                            "zeta: about " + minutes + " minutes, until March 1, 2999 at 11:59 p.m., Toronto time",
                            "mu: about " + minutes + " minutes, until March 1, 2999 at 11:59 p.m., Toronto time",
                            "Continue with “zeta”");
            assertThat(shown(server, receipt, "fr", "#still-open li"))
                    .first()
                    .asString()
                    .matches("zeta\u202F: \\d+ minutes environ, jusqu’au 1er mars 2999 à 23 h 59, heure de Toronto");
            assertThat(shown(server, receipt, "en", "#later li"))
                    .containsExactly("zeta, from April 1, 2999, Toronto time");
            send(server, "mu");
            assertThat(shown(server, receipt, "en", "#still-open h2")).containsExactly("One more for you");
            send(server, "zeta");
            assertThat(shown(server, link, "en", "#still-open")).isEmpty();
            assertThat(shown(server, link, "fr", "#later li"))
                    .containsExactly("zeta, à partir du 1er avril 2999, heure de Toronto");
        }
    }
}
