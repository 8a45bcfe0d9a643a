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
import org.vpip.app.study.ReferenceStudyFixture;
import org.vpip.app.web.Respondent;
import org.vpip.app.web.WebServer;

/** The receipt names the questionnaires that are still open for the person. */
class ReceiptTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-20T21:04:00Z");

    @TempDir
    private Path folder = Path.of("");

    private final Map<String, String> links = new HashMap<>();

    private static void send(
            ConfigurableApplicationContext server, Map<String, PersonalInvitation> invitations, String instrument) {
        PersonalInvitation invitation = Objects.requireNonNull(invitations.get(instrument));
        StoredResponses responses = server.getBean(StoredResponses.class);
        responses.begin(invitation, NOW, Map.of());
        responses.save(invitation, Map.of("q1", "4"), "review");
        responses.submit(invitation, "review", NOW.plusMinutes(5));
    }

    private List<String> open(ConfigurableApplicationContext server, String link, String language) {
        String page = new Respondent(WebServer.address(server), "203.0.113.9")
                .opens(link + "?lang=" + language)
                .body();
        assertThat(page).contains("data-state=\"received\"");
        return Jsoup.parse(page).select("#still-open h2, #still-open li").eachText();
    }

    @Test
    void namesWhatIsStillOpenForThePerson() throws IOException {
        var study = ReferenceStudyFixture.of(folder.resolve("study"), 2)
                .withQuestionnaires(List.of("zeta", "alpha", "mu"), "2999-03-01")
                .served();
        try (ConfigurableApplicationContext server =
                WebServer.start(study, "jdbc:h2:file:" + folder.resolve("db/vpip"), 0)) {
            Map<String, PersonalInvitation> invitations = new HashMap<>();
            server.getBean(InvitationIssuer.class).invite().forEach((token, invitation) -> {
                if (invitation.participant().value().equals("R-000000")) {
                    links.put(invitation.instrument().value(), "/s/" + token.value());
                    invitations.put(invitation.instrument().value(), invitation);
                }
            });
            send(server, invitations, "alpha");
            assertThat(open(server, links.getOrDefault("alpha", ""), "en"))
                    .containsExactly(
                            "Still open for you",
                            "zeta, until March 1, 2999 at 11:59 p.m., Toronto time",
                            "mu, until March 1, 2999 at 11:59 p.m., Toronto time");
            assertThat(open(server, links.getOrDefault("alpha", ""), "fr"))
                    .containsExactly(
                            "Encore à remplir, si vous voulez bien",
                            "zeta, jusqu’au 1er mars 2999 à 23 h 59, heure de Toronto",
                            "mu, jusqu’au 1er mars 2999 à 23 h 59, heure de Toronto");
            send(server, invitations, "mu");
            assertThat(open(server, links.getOrDefault("mu", ""), "en"))
                    .containsExactly("Still open for you", "zeta, until March 1, 2999 at 11:59 p.m., Toronto time");
            send(server, invitations, "zeta");
            assertThat(open(server, links.getOrDefault("zeta", ""), "en")).isEmpty();
        }
    }
}
