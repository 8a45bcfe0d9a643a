package org.vpip.app.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.participant.ConsentDecision;
import org.vpip.app.participant.Invitation;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.ConsentRegister;
import org.vpip.app.storage.EarlierLinks;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.study.NetworkStudyFixture;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.Respondent;
import org.vpip.app.web.VisitedPage;
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

    private Respondent respondent = new Respondent("", "");
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
            new EarlierLinks(server).put(token, invitation);
            respondent = new Respondent(WebServer.address(server), "203.0.113.7");
            link = "/s/" + token.value();
            visit.check(server);
        }
    }

    private static Map<ConsentScope, ConsentDecision> given(ConfigurableApplicationContext server) {
        return server.getBean(ConsentRegister.class).decisions(PERSON);
    }

    private Invitation invitation(ConfigurableApplicationContext server) {
        return server.getBean(Invitations.class)
                .find(new AccessToken(link.substring(3)))
                .orElseThrow();
    }

    @Test
    void eachTierIsItsOwnYesOrNoAndAChangedTextAsksAgain() throws Exception {
        NetworkStudyFixture study = NetworkStudyFixture.of(folder.resolve("study"), 4);
        serve(study.served(), "t1", "network", server -> {
            VisitedPage open =
                    respondent.opens(link).answers("tier-network", "yes").goesNext();
            assertThat(open.body()).contains("Choisissez oui ou non.").contains("name=\"asked\" value=\"yes\"");
            assertThat(given(server)).isEmpty();
            open.goesNext();
            assertThat(given(server).get(ConsentScope.SURVEY))
                    .isEqualTo(new ConsentDecision(ConsentScope.SURVEY, "1", true));
            assertThat(given(server).get(ConsentScope.NETWORK))
                    .isEqualTo(new ConsentDecision(ConsentScope.NETWORK, "1", true));
            assertThat(given(server).get(ConsentScope.NAMED))
                    .isEqualTo(new ConsentDecision(ConsentScope.NAMED, "1", false));
            assertThat(respondent.opens(link).body()).contains("value=\"any_contact.0\"");
        });
        SheetWriter.write(
                study.folder().resolve("consent.csv"),
                List.of("tier", "version", "question_en", "question_fr"),
                List.of(
                        List.of("survey", "1", "Answer", "Répondre"),
                        List.of("network", "2", "Say with whom, anew", "Dire avec qui, de nouveau")));
        serve(study.served(), "t1", "network", server -> {
            VisitedPage anew = respondent.opens(link);
            assertThat(anew.body()).contains("Dire avec qui, de nouveau").doesNotContain("any_contact.0");
            anew.answers("tier-network", "no").goesNext();
            assertThat(given(server).get(ConsentScope.NETWORK))
                    .isEqualTo(new ConsentDecision(ConsentScope.NETWORK, "2", false));
            assertThat(respondent.opens(link).body()).contains("Il n’y a rien à vous demander");
        });
    }

    @Test
    void keepsAConsentWhileAnotherScopeIsOpen() throws Exception {
        NetworkStudyFixture study = NetworkStudyFixture.of(folder.resolve("study"), 4);
        serve(study.served(), "t1", "network", server -> {
            String ticked = "name=\"tier-network\" checked=\"checked\"";
            VisitedPage filled = respondent.opens(link).answers("tier-network", "yes");
            assertThat(filled.goesNext().body()).contains(ticked);
            assertThat(filled.switchesTo("en").body())
                    .contains("lang=\"en-CA\"")
                    .contains(ticked);
            assertThat(given(server)).isEmpty();
        });
    }

    @Test
    void aLaterRefusalErasesAnswersAndAcceptsNoMore() throws Exception {
        NetworkStudyFixture study = NetworkStudyFixture.of(folder.resolve("study"), 4);
        serve(study.served(), "t1", "network", server -> {
            respondent.opens(link).consents("network");
            VisitedPage otherTab = respondent.opens(link);
            VisitedPage review = respondent
                    .opens(link)
                    .answers("any_contact", "no")
                    .goesNext()
                    .answers("out_count", "0")
                    .goesNext();
            StoredResponses responses = server.getBean(StoredResponses.class);
            assertThat(responses.answers(invitation(server))).containsEntry("any_contact", "no");
            respondent.opens(link + "/consent").declines();
            assertThat(responses.find(invitation(server))).isEmpty();
            assertThat(responses.answers(invitation(server))).isEmpty();
            otherTab.answers("any_contact", "no").goesNext();
            review.submits();
            assertThat(responses.find(invitation(server))).isEmpty();
            assertThat(respondent.opens(link).body()).contains("data-state=\"declined\"");
        });
    }

    @Test
    void answersAboutSomebodyStayTheirsWhenTheListChanges() throws Exception {
        NetworkStudyFixture study = NetworkStudyFixture.of(folder.resolve("study"), 4);
        serve(study.served(), "t1", "network", server -> {
            VisitedPage list = respondent
                    .opens(link)
                    .consents("network")
                    .answers("any_contact", "yes")
                    .saves();
            assertThat(list.body()).contains("P-003");
            list.answers("contact", "P-002", "P-003").goesNext();
            VisitedPage first = respondent.opens(link);
            VisitedPage otherTab = respondent.opens(link);
            first.answers("nw_frequency~1", "1")
                    .skipsRest()
                    .skipsRest()
                    .answers("nw_frequency~2", "5")
                    .skipsRest();
            Supplier<Map<String, String>> answers =
                    () -> server.getBean(StoredResponses.class).answers(invitation(server));
            assertThat(answers.get()).containsEntry("nw_frequency~1", "1").containsEntry("nw_frequency~2", "5");
            VisitedPage shorter = first.goesBack().answers("contact", "P-003").goesNext();
            assertThat(answers.get()).containsEntry("nw_frequency~1", "5").doesNotContainKey("nw_frequency~2");
            assertThat(otherTab.hidden("about")).isEqualTo("P-002");
            otherTab.answers("nw_frequency~1", "2").skipsRest();
            assertThat(answers.get()).containsEntry("nw_frequency~1", "5");
            assertThat(shorter.hidden("about")).isEqualTo("P-003");
            shorter.answers("nw_frequency~1", "2").skipsRest();
            assertThat(answers.get()).containsEntry("nw_frequency~1", "2");
        });
    }

    @Test
    void whoDoesNotTakePartIsAskedNothingAndCanChangeTheirMind() throws Exception {
        NetworkStudyFixture study = NetworkStudyFixture.of(folder.resolve("study"), 4);
        serve(study.served(), "t1", "network", server -> {
            respondent.opens(link).declines();
            assertThat(respondent.opens(link).body()).contains("data-state=\"declined\"");
            respondent.attacks(link, "screen=any_contact.0&go=next&any_contact=no");
            assertThat(server.getBean(StoredResponses.class).find(invitation(server)))
                    .isEmpty();
            VisitedPage consent = respondent.opens(link + "/consent");
            assertThat(consent.body()).contains("J’accepte et je commence");
            consent.consents("network");
            assertThat(respondent.opens(link).body()).contains("value=\"any_contact.0\"");
        });
    }

    @Test
    void afterSendingWhatWasAgreedToCanStillBeReadAndChanged() throws Exception {
        NetworkStudyFixture study = NetworkStudyFixture.of(folder.resolve("study"), 4);
        serve(study.served(), "t1", "network", server -> {
            VisitedPage before = respondent.opens(link);
            VisitedPage receipt = before.consents("network")
                    .answers("any_contact", "no")
                    .goesNext()
                    .answers("out_count", "0")
                    .goesNext()
                    .submits();
            assertThat(receipt.body()).contains("data-state=\"received\"");
            VisitedPage consent = respondent.opens(link + "/consent");
            assertThat(consent.body())
                    .contains("name=\"tier-network\" checked=\"checked\"")
                    .contains("Enregistrer mes choix")
                    .doesNotContain("Avant de commencer")
                    .doesNotContain("value=\"decline\"");
            before.declines();
            assertThat(given(server).get(ConsentScope.SURVEY))
                    .isEqualTo(new ConsentDecision(ConsentScope.SURVEY, "1", true));
            consent.consents();
            assertThat(given(server).get(ConsentScope.NETWORK))
                    .isEqualTo(new ConsentDecision(ConsentScope.NETWORK, "1", false));
            assertThat(respondent.opens(link).body()).contains("data-state=\"received\"");
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
        Map<String, String> confident = Map.of("se_1", "8", "se_2", "8", "se_3", "8", "se_4", "8", "se_5", "8");
        serve(study.served(), "t1", "practice", server -> {
            for (String page : List.of("/answers", "/results", "/certificate")) {
                assertThat(respondent.opens(link + page).answerStatus()).isEqualTo(302);
            }
            VisitedPage page = respondent.opens(link).consents();
            for (int screen = 0; screen < 20 && !page.isReview(); screen++) {
                page = page.answersAsked(confident).skipsRest();
            }
            assertThat(page.submits().body()).contains("data-state=\"received\"");
            assertThat(respondent.opens(link + "/results").body())
                    .contains(">4,0<")
                    .contains(">8,0<")
                    .contains("Mes propres résultats");
            assertThat(respondent.opens(link + "/results?lang=en").body()).contains(">4.0<");
            assertThat(respondent.opens(link + "/answers").body())
                    .contains("Mes réponses")
                    .contains("sans réponse");
            assertThat(respondent.opens(link + "/certificate").body()).contains("Attestation de temps");
        });
    }
}
