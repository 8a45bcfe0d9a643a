package org.vpip.app.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.participant.WithdrawalType;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.EarlierLinks;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.storage.Withdrawals;
import org.vpip.app.storage.link.LinkReplacement;
import org.vpip.app.study.InvitationIssuer;
import org.vpip.app.study.InvitedPerson;
import org.vpip.app.study.ReferenceStudyFixture;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.AdjustableClock;
import org.vpip.app.web.Respondent;
import org.vpip.app.web.VisitedPage;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Language;

/** One link for the whole study: two questionnaires of one wave, zeta before alpha, and zeta again a year later. */
class LastingLinkTest {
    private static final ParticipantId PERSON = new ParticipantId("R-000000");

    @TempDir
    private Path folder = Path.of("");

    private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-11-15T20:00:00Z"));
    private ServedStudy study = ServedStudy.NOTHING;
    private ConfigurableApplicationContext server;
    private String link = "";

    @BeforeEach
    void serve() throws IOException {
        study = ReferenceStudyFixture.of(folder.resolve("study"), 2)
                .withQuestionnaires(List.of("zeta", "alpha"), "2026-12-31")
                .withLaterWave("zeta", "2027-11-01")
                .served();
        server = WebServer.start(study, "jdbc:h2:file:" + folder.resolve("db/vpip"), 0, Map.of(), clock);
        link = "/s/" + invited().token().value();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private InvitedPerson invited() {
        return server.getBean(InvitationIssuer.class).invite().get(0);
    }

    private VisitedPage open(String path) {
        return new Respondent(WebServer.address(server), "203.0.113.4").opens(path);
    }

    private static PersonalInvitation invitation(String wave, String instrument) {
        return new PersonalInvitation(PERSON, new WaveId(wave), new InstrumentId(instrument), Language.ENGLISH);
    }

    private Map<String, String> answers(String wave, String instrument) {
        return server.getBean(StoredResponses.class).answers(invitation(wave, instrument));
    }

    /** Gives the first question of a page that answer, leaves the others blank, and gives the receipt. */
    private static VisitedPage finished(VisitedPage first, String answer) {
        VisitedPage page = first.answers("q1", answer).skipsRest();
        while (!page.isReview()) {
            page = page.skipsRest();
        }
        return page.submits();
    }

    private static String text(VisitedPage page, String selector) {
        return Jsoup.parse(page.body()).select(selector).text();
    }

    @Test
    void oneConsentBeginsAllQuestionnairesOfTheWave() {
        VisitedPage consent = open(link);
        assertThat(text(consent, "#asks li")).isEqualTo("zeta alpha");
        assertThat(text(consent, "main")).contains("These 2 questionnaires are part of an evaluation");
        VisitedPage first = consent.consents();
        assertThat(first.hidden("response")).isEqualTo("t0/zeta");
        VisitedPage receipt = finished(first, "4");
        assertThat(receipt.body()).contains("data-state=\"received\"");
        assertThat(receipt.path()).isEqualTo(link + "?response=t0%2Fzeta");
        assertThat(text(receipt, "#continue")).isEqualTo("Continue with “alpha”");
        assertThat(text(receipt, "#later")).doesNotContain("nothing to do");
        VisitedPage second =
                open(Jsoup.parse(receipt.body()).select("#continue").attr("href"));
        assertThat(second.hidden("response")).isEqualTo("t0/alpha");
        assertThat(second.asks("q1")).isTrue();
    }

    @Test
    void opensWhatIsDueInOrderAndSaysWhatComesLater() {
        finished(open(link).consents(), "4");
        VisitedPage last = finished(open(link), "2");
        assertThat(last.path()).isEqualTo(link);
        assertThat(last.body()).contains("data-state=\"received\"").doesNotContain("id=\"continue\"");
        assertThat(text(last, "#later"))
                .contains(
                        "zeta, from November 1, 2027", "There is nothing to do until then. The same link will open it");
        assertThat(open(link).body()).isEqualTo(last.body());
        clock.move(Duration.ofDays(400));
        VisitedPage later = open(link).consents();
        assertThat(later.hidden("response")).isEqualTo("t1/zeta");
        finished(later, "5");
        assertThat(answers("t0", "zeta")).containsEntry("q1", "4");
        assertThat(answers("t0", "alpha")).containsEntry("q1", "2");
        assertThat(answers("t1", "zeta")).containsEntry("q1", "5");
        assertThat(text(open(link), "main")).contains("Nothing else is open for you.");
        assertThat(server.getBean(StoredResponses.class).submittedResponses())
                .extracting(sent -> sent.wave() + "/" + sent.instrument() + " "
                        + sent.submission().language())
                .containsExactly("t0/alpha en", "t0/zeta en", "t1/zeta en");
    }

    @Test
    void aPageOfASentQuestionnaireIsNotAppliedToTheNext() {
        VisitedPage stale = open(link).consents();
        finished(stale, "4");
        VisitedPage answered = stale.answers("q1", "1");
        for (VisitedPage shown : List.of(answered.skipsRest(), answered.saves())) {
            assertThat(shown.path()).isEqualTo(link + "?response=t0%2Fzeta");
            assertThat(shown.body()).contains("data-state=\"received\"");
        }
        assertThat(answers("t0", "zeta")).containsEntry("q1", "4");
        assertThat(answers("t0", "alpha")).isEmpty();
    }

    @Test
    void aFormIsAppliedToNothingButTheResponseItNames() {
        VisitedPage page = open(link).consents().answers("q1", "3");
        for (String other : List.of("", "t0", "t1/zeta", "t0/nothing", "R-000001/t0/zeta")) {
            assertThat(page.forges("response", other).goesNext().answerStatus())
                    .as(other)
                    .isEqualTo(303);
        }
        assertThat(answers("t0", "zeta")).isEmpty();
        assertThat(answers("t0", "alpha")).isEmpty();
        assertThat(answers("t1", "zeta")).isEmpty();
        page.forges("response", "t0/alpha").goesNext();
        assertThat(answers("t0", "alpha")).containsEntry("q1", "3");
    }

    @Test
    void eachReceiptLeadsToItsOwnAnswers() {
        VisitedPage receipt = finished(open(link).consents(), "4");
        String own = Jsoup.parse(receipt.body()).select("main .ways a").attr("href");
        assertThat(own).isEqualTo(link + "/answers?response=t0%2Fzeta");
        assertThat(text(open(own), ".eyebrow")).isEqualTo("zeta");
        assertThat(open(own + "&lang=fr").body()).contains("lang=\"fr-CA\"", "response=t0%2Fzeta&amp;lang=en");
        finished(open(link), "2");
        assertThat(text(open(own), ".eyebrow")).isEqualTo("zeta");
        assertThat(text(open(link + "/answers"), ".eyebrow")).isEqualTo("alpha");
    }

    @Test
    void aReminderGoesOnlyToThoseWithSomethingOpenAndKeepsLinks() {
        InvitationIssuer issuer = server.getBean(InvitationIssuer.class);
        List<InvitedPerson> first = issuer.invite();
        assertThat(first).hasSize(2);
        finished(open(link).consents(), "4");
        List<InvitedPerson> reminded = issuer.invite();
        assertThat(reminded.get(0).token()).isEqualTo(first.get(0).token());
        assertThat(reminded.get(0).invitations())
                .extracting(asked -> asked.instrument().value())
                .containsExactly("alpha");
        finished(open(link), "2");
        assertThat(issuer.invite())
                .singleElement()
                .satisfies(person ->
                        assertThat(person.token()).isEqualTo(first.get(1).token()));
        open("/s/" + first.get(1).token().value()).declines();
        assertThat(issuer.invite()).isEmpty();
        assertThat(issuer.refusals())
                .extracting(refusal -> refusal.reason().code())
                .containsExactly("declined", "declined");
    }

    @Test
    void aReplacedLinkSaysSoInTheLanguageOfThePerson() {
        VisitedPage page = open(link).consents().switchesTo("fr").answers("q1", "3");
        String fresh = "/s/"
                + server.getBean(LinkReplacement.class)
                        .replace(study.study().settings().id(), PERSON)
                        .token()
                        .value();
        for (VisitedPage gone : List.of(open(link), open(link + "/leave"), open(link + "/answers"), page.skipsRest())) {
            assertThat(gone.status()).isEqualTo(410);
            assertThat(gone.body()).contains("lang=\"fr-CA\"", "Vous avez un lien plus récent");
        }
        assertThat(open(link + "?lang=en").body()).contains("You have a newer link");
        assertThat(answers("t0", "zeta")).isEmpty();
        assertThat("/s/" + invited().token().value()).isEqualTo(fresh);
        assertThat(open(fresh).hidden("response")).isEqualTo("t0/zeta");
    }

    @Test
    void aLinkOfAnEarlierVersionOpensItsOwnAndThenWhatIsDue() {
        AccessToken earlier = AccessToken.random();
        new EarlierLinks(server).put(earlier, invitation("t0", "alpha"));
        String own = "/s/" + earlier.value();
        VisitedPage first = open(own).consents();
        assertThat(first.hidden("response")).isEqualTo("t0/alpha");
        first.forges("response", "").answers("q1", "2").goesNext();
        assertThat(answers("t0", "alpha")).containsEntry("q1", "2");
        VisitedPage receipt = finished(first, "2");
        assertThat(text(receipt, "#continue")).isEqualTo("Continue with “zeta”");
        assertThat(open(own).hidden("response")).isEqualTo("t0/zeta");
        invited();
        assertThat(open(own).status()).isEqualTo(200);
    }

    @Test
    void theNextQuestionnaireHasATimeOfItsOwn() {
        VisitedPage first = open(link).consents();
        clock.move(Duration.ofMinutes(10));
        finished(first, "4");
        clock.move(Duration.ofMinutes(3));
        finished(open(link), "2");
        assertThat(server.getBean(StoredResponses.class).submittedResponses())
                .extracting(sent -> sent.submission().seconds())
                .containsExactly(180L, 600L);
    }

    @Test
    void whoStoppedCanStillOpenTheLinkToLeave() {
        server.getBean(Withdrawals.class).record(PERSON, WithdrawalType.STOP, LocalDate.parse("2026-11-15"));
        assertThat(open(link).body()).contains("data-state=\"withdrawn\"");
        assertThat(open(link + "/leave").status()).isEqualTo(200);
    }

    @Test
    void betweenTwoWavesTheLinkSaysWhenTheNextOneOpens() {
        clock.move(Duration.ofDays(60));
        VisitedPage page = open(link + "?lang=fr");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("data-state=\"not_yet\"", "1er\u00a0novembre 2027");
    }
}
