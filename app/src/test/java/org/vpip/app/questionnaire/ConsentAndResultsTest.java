package org.vpip.app.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.participant.ConsentDecision;
import org.vpip.app.participant.Invitation;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.ConsentRegister;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.study.NetworkStudyFixture;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.HttpVisitor;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.privacy.ConsentScope;
import org.vpip.instruments.tabular.SheetWriter;
import org.vpip.instruments.wording.Language;

/** What is agreed to before the first question, and what somebody gets back after the last. */
class ConsentAndResultsTest {
    private static final ParticipantId PERSON = new ParticipantId("P-001");
    private static final Path PRACTICE = Path.of("../instruments/src/main/resources/instruments/practice");

    @TempDir
    private Path folder = Path.of("");

    private HttpVisitor visitor = new HttpVisitor("", "");
    private String link = "";

    private interface ServerCheck {
        void check(ConfigurableApplicationContext server) throws Exception;
    }

    private void serve(ServedStudy study, String wave, String instrument, ServerCheck visit) throws Exception {
        try (ConfigurableApplicationContext server =
                WebServer.start(study, "jdbc:h2:file:" + folder.resolve("db/vpip"), 0)) {
            AccessToken token = AccessToken.random();
            PersonalInvitation invitation =
                    new PersonalInvitation(PERSON, new WaveId(wave), new InstrumentId(instrument), Language.FRENCH);
            server.getBean(Invitations.class).put(token, invitation);
            visitor = new HttpVisitor(WebServer.address(server), "203.0.113.7");
            link = "/s/" + token.value();
            visit.check(server);
        }
    }

    private static Map<ConsentScope, ConsentDecision> given(ConfigurableApplicationContext server) {
        return server.getBean(ConsentRegister.class).decisions(PERSON);
    }

    @Test
    void eachTierIsItsOwnYesOrNoAndAChangedTextAsksAgain() throws Exception {
        NetworkStudyFixture study = NetworkStudyFixture.of(folder.resolve("study"), 4);
        serve(study.served(), "t1", "network", server -> {
            HttpResponse<String> open = visitor.post(link, "screen", "consent", "go", "next", "tier-network", "yes");
            assertThat(open.body()).contains("Choisissez oui ou non.").contains("name=\"asked\" value=\"yes\"");
            assertThat(given(server)).isEmpty();
            visitor.post(link, "screen", "consent", "go", "next", "asked", "yes", "tier-network", "yes");
            assertThat(given(server).get(ConsentScope.SURVEY))
                    .isEqualTo(new ConsentDecision(ConsentScope.SURVEY, "1", true));
            assertThat(given(server).get(ConsentScope.NETWORK))
                    .isEqualTo(new ConsentDecision(ConsentScope.NETWORK, "1", true));
            assertThat(given(server).get(ConsentScope.NAMED))
                    .isEqualTo(new ConsentDecision(ConsentScope.NAMED, "1", false));
            assertThat(visitor.get(link).body()).contains("value=\"any_contact.0\"");
        });
        SheetWriter.write(
                study.folder().resolve("consent.csv"),
                List.of("tier", "version", "question_en", "question_fr"),
                List.of(
                        List.of("survey", "1", "Answer", "Répondre"),
                        List.of("network", "2", "Say with whom, anew", "Dire avec qui, de nouveau")));
        serve(study.served(), "t1", "network", server -> {
            assertThat(visitor.get(link).body())
                    .contains("Dire avec qui, de nouveau")
                    .doesNotContain("any_contact.0");
            visitor.post(link, "screen", "consent", "go", "next", "tier-network", "no");
            assertThat(given(server).get(ConsentScope.NETWORK))
                    .isEqualTo(new ConsentDecision(ConsentScope.NETWORK, "2", false));
            assertThat(visitor.get(link).body()).contains("Il n’y a rien à vous demander");
        });
    }

    @Test
    void keepsAConsentWhileAnotherScopeIsOpen() throws Exception {
        NetworkStudyFixture study = NetworkStudyFixture.of(folder.resolve("study"), 4);
        serve(study.served(), "t1", "network", server -> {
            String ticked = "name=\"tier-network\" checked=\"checked\"";
            String open = visitor.post(link, "screen", "consent", "go", "next", "tier-network", "yes")
                    .body();
            assertThat(open).contains(ticked);
            String english = visitor.post(link, "screen", "consent", "go", "lang:en", "tier-network", "yes")
                    .body();
            assertThat(english).contains("lang=\"en-CA\"").contains(ticked);
            assertThat(given(server)).isEmpty();
        });
    }

    @Test
    void aLaterRefusalErasesAnswersAndAcceptsNoMore() throws Exception {
        NetworkStudyFixture study = NetworkStudyFixture.of(folder.resolve("study"), 4);
        serve(study.served(), "t1", "network", server -> {
            visitor.post(link, "screen", "consent", "go", "next", "asked", "yes", "tier-network", "yes");
            visitor.post(link, "screen", "any_contact.0", "go", "next", "any_contact", "no");
            Invitation invitation = server.getBean(Invitations.class)
                    .find(new AccessToken(link.substring(3)))
                    .orElseThrow();
            StoredResponses responses = server.getBean(StoredResponses.class);
            assertThat(responses.answers(invitation)).containsEntry("any_contact", "no");
            visitor.post(link, "screen", "consent", "go", "decline");
            assertThat(responses.find(invitation)).isEmpty();
            assertThat(responses.answers(invitation)).isEmpty();
            visitor.post(link, "screen", "any_contact.0", "go", "next", "any_contact", "no");
            visitor.post(link, "screen", "review", "go", "next");
            assertThat(responses.find(invitation)).isEmpty();
            assertThat(visitor.get(link).body()).contains("data-state=\"declined\"");
        });
    }

    @Test
    void answersAboutSomebodyStayTheirsWhenTheListChanges() throws Exception {
        NetworkStudyFixture study = NetworkStudyFixture.of(folder.resolve("study"), 4);
        serve(study.served(), "t1", "network", server -> {
            visitor.post(link, "screen", "consent", "go", "next", "asked", "yes", "tier-network", "yes");
            String list = "any_contact.0";
            String both = visitor.post(
                            link,
                            "screen",
                            list,
                            "go",
                            "save",
                            "any_contact",
                            "yes",
                            "contact",
                            "P-002",
                            "contact",
                            "P-003")
                    .body();
            assertThat(both).contains("P-003");
            Invitation invitation = server.getBean(Invitations.class)
                    .find(new AccessToken(link.substring(3)))
                    .orElseThrow();
            StoredResponses responses = server.getBean(StoredResponses.class);
            visitor.post(
                    link, "screen", list, "go", "next", "any_contact", "yes", "contact", "P-002", "contact", "P-003");
            visitor.post(link, "screen", "nw_advice.0.1", "go", "next", "asked", "yes", "nw_frequency~1", "1");
            visitor.post(link, "screen", "nw_advice.0.2", "go", "next", "asked", "yes", "nw_frequency~2", "5");
            assertThat(responses.answers(invitation))
                    .containsEntry("nw_frequency~1", "1")
                    .containsEntry("nw_frequency~2", "5");
            visitor.post(link, "screen", list, "go", "next", "any_contact", "yes", "contact", "P-003");
            assertThat(responses.answers(invitation))
                    .containsEntry("nw_frequency~1", "5")
                    .doesNotContainKey("nw_frequency~2");
            visitor.post(
                    link,
                    "screen",
                    "nw_advice.0.1",
                    "go",
                    "next",
                    "asked",
                    "yes",
                    "about",
                    "P-002",
                    "nw_frequency~1",
                    "2");
            assertThat(responses.answers(invitation)).containsEntry("nw_frequency~1", "5");
            visitor.post(
                    link,
                    "screen",
                    "nw_advice.0.1",
                    "go",
                    "next",
                    "asked",
                    "yes",
                    "about",
                    "P-003",
                    "nw_frequency~1",
                    "2");
            assertThat(responses.answers(invitation)).containsEntry("nw_frequency~1", "2");
        });
    }

    @Test
    void whoDoesNotTakePartIsAskedNothingAndCanChangeTheirMind() throws Exception {
        NetworkStudyFixture study = NetworkStudyFixture.of(folder.resolve("study"), 4);
        serve(study.served(), "t1", "network", server -> {
            visitor.post(link, "screen", "consent", "go", "decline");
            assertThat(visitor.get(link).body()).contains("data-state=\"declined\"");
            visitor.post(link, "screen", "any_contact.0", "go", "next", "any_contact", "no");
            Invitation invitation = server.getBean(Invitations.class)
                    .find(new AccessToken(link.substring(3)))
                    .orElseThrow();
            assertThat(server.getBean(StoredResponses.class).find(invitation)).isEmpty();
            assertThat(visitor.get(link + "/consent").body()).contains("J’accepte, commencer");
            visitor.post(link, "screen", "consent", "go", "next", "asked", "yes", "tier-network", "yes");
            assertThat(visitor.get(link).body()).contains("value=\"any_contact.0\"");
        });
    }

    @Test
    void afterSendingWhatWasAgreedToCanStillBeReadAndChanged() throws Exception {
        NetworkStudyFixture study = NetworkStudyFixture.of(folder.resolve("study"), 4);
        serve(study.served(), "t1", "network", server -> {
            visitor.post(link, "screen", "consent", "go", "next", "asked", "yes", "tier-network", "yes");
            Invitation invitation = server.getBean(Invitations.class)
                    .find(new AccessToken(link.substring(3)))
                    .orElseThrow();
            StoredResponses responses = server.getBean(StoredResponses.class);
            responses.save(invitation, Map.of("any_contact", "no"), "review");
            responses.submit(invitation, "review", OffsetDateTime.now(ZoneOffset.UTC));
            assertThat(visitor.get(link).body()).contains("data-state=\"received\"");
            assertThat(visitor.get(link + "/consent").body())
                    .contains("name=\"tier-network\" checked=\"checked\"")
                    .contains("Enregistrer mes choix")
                    .doesNotContain("Avant de commencer")
                    .doesNotContain("value=\"decline\"");
            visitor.post(link, "screen", "consent", "go", "decline");
            assertThat(given(server).get(ConsentScope.SURVEY))
                    .isEqualTo(new ConsentDecision(ConsentScope.SURVEY, "1", true));
            visitor.post(link, "screen", "consent", "go", "next", "tier-network", "no", "tier-named", "no");
            assertThat(given(server).get(ConsentScope.NETWORK))
                    .isEqualTo(new ConsentDecision(ConsentScope.NETWORK, "1", false));
            assertThat(visitor.get(link).body()).contains("data-state=\"received\"");
        });
    }

    @Test
    void showsOwnResultsOnlyAfterSubmission() throws Exception {
        NetworkStudyFixture study = NetworkStudyFixture.of(folder.resolve("study"), 4);
        Path instrument = Files.createDirectories(study.folder().resolve("instruments/practice"));
        for (String sheet : List.of("survey", "choices", "settings", "_scales", "_meta")) {
            Files.copy(PRACTICE.resolve(sheet + ".csv"), instrument.resolve(sheet + ".csv"));
        }
        Path waves = study.folder().resolve("waves.csv");
        Files.writeString(waves, Files.readString(waves).replace(",network", ",network practice"));
        SheetWriter.write(
                study.folder().resolve("data/responses/practice.csv"),
                List.of("participant", "wave", "se_1", "se_2", "se_3", "se_4", "se_5"),
                List.of(List.of("P-001", "t0", "2", "3", "4", "5", "6")));
        serve(study.served(), "t1", "practice", server -> {
            for (String page : List.of("/answers", "/results", "/certificate")) {
                assertThat(visitor.get(link + page).statusCode()).isEqualTo(302);
            }
            List<String> consent = new ArrayList<>(List.of("screen", "consent", "go", "next", "asked", "yes"));
            visitor.post(link, consent.toArray(String[]::new));
            for (int screen = 0; screen < 20; screen++) {
                HttpResponse<String> page = visitor.get(link);
                if (page.body().contains("data-state=\"received\"")) {
                    break;
                }
                String key = HttpVisitor.field(page, "screen");
                List<String> fields = new ArrayList<>(List.of("screen", key, "go", "next", "asked", "yes"));
                for (int i = 1; i <= 5 && page.body().contains("name=\"se_1\""); i++) {
                    fields.addAll(List.of("se_" + i, "8"));
                }
                visitor.post(link, fields.toArray(String[]::new));
            }
            assertThat(visitor.get(link + "/results").body())
                    .contains(">4,0<")
                    .contains(">8,0<")
                    .contains("Mes propres résultats");
            assertThat(visitor.get(link + "/results?lang=en").body()).contains(">4.0<");
            assertThat(visitor.get(link + "/answers").body())
                    .contains("Mes réponses")
                    .contains("sans réponse");
            assertThat(visitor.get(link + "/certificate").body()).contains("Attestation de temps");
        });
    }
}
