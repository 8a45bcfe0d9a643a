package org.vpip.app.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.participant.Invitation;
import org.vpip.app.participant.ParticipantName;
import org.vpip.app.participant.WithdrawalType;
import org.vpip.app.storage.IdentityRegister;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.storage.StudyFiles;
import org.vpip.app.storage.Withdrawals;
import org.vpip.app.study.InvitationIssuer;
import org.vpip.app.study.NetworkStudyFixture;
import org.vpip.app.study.StudyExport;
import org.vpip.app.study.StudyImport;
import org.vpip.app.web.Respondent;
import org.vpip.app.web.VisitedPage;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.folder.StudyReader;

/** Leaving by one's link: what stays, what goes, and what others said about one's contact with them. */
class WithdrawalControllerTest {
    @TempDir
    private Path folder = Path.of("");

    private ConfigurableApplicationContext server;
    private final Map<String, String> links = new HashMap<>();

    @BeforeEach
    void serve() throws IOException {
        NetworkStudyFixture study = NetworkStudyFixture.of(folder.resolve("study"), 6);
        server = WebServer.start(study.served(), "jdbc:h2:file:" + folder.resolve("db/vpip"), 0);
        server.getBean(StudyFiles.class).replaceAll(StudyImport.read(study.folder()));
        server.getBean(IdentityRegister.class)
                .replaceAll(Map.of(new ParticipantId("P-001"), new ParticipantName("Ada", "Lovelace-Testarossa")));
        server.getBean(InvitationIssuer.class)
                .invite()
                .forEach(person -> links.put(
                        person.participant().value(), "/s/" + person.token().value()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private VisitedPage open(String path) {
        return new Respondent(WebServer.address(server), "203.0.113.9").opens(path);
    }

    private String link(int person) {
        return links.getOrDefault(NetworkStudyFixture.person(person), "");
    }

    private Map<String, String> answers(int person) {
        ParticipantId participant = new ParticipantId(NetworkStudyFixture.person(person));
        Invitation invitation =
                server.getBean(Invitations.class).of(participant).get(0);
        return server.getBean(StoredResponses.class).answers(invitation);
    }

    /** Agrees to everything, and gives the first page. */
    private VisitedPage begin(int person) {
        return open(link(person)).consents("network", "named", "recontact", "sharing");
    }

    /** Ticks those people, says of each how far they are trusted, and gives the review. */
    private static VisitedPage tick(VisitedPage first, List<Integer> others) {
        VisitedPage page = first.answers("any_contact", "yes")
                .saves()
                .answers(
                        "contact",
                        others.stream().map(NetworkStudyFixture::person).toArray(String[]::new))
                .goesNext();
        for (int i = 1; i <= others.size(); i++) {
            String trust = String.valueOf(others.get(i - 1) % 5 + 1);
            page = page.answers("nw_advice~" + i, "i_asked")
                    .skipsRest()
                    .answers("nw_trust~" + i, trust)
                    .skipsRest();
        }
        return page.answers("out_count", "0").goesNext();
    }

    /** Answers everything about those people and sends it. */
    private void respond(int person, List<Integer> others) {
        assertThat(tick(begin(person), others).submits().body()).contains("data-state=\"received\"");
        assertThat(open(link(person)).body()).contains("data-state=\"received\"");
    }

    /** Leaves in that way, and confirms it. */
    private VisitedPage leave(int person, String way, String language) {
        return open(link(person) + "/leave?lang=" + language)
                .presses("way", way)
                .presses("way", way);
    }

    @Test
    void nothingHappensBeforeTheLastStep() {
        respond(1, List.of(2));
        VisitedPage ways = open(link(1) + "/leave?lang=fr&way=erase&sure=yes");
        assertThat(ways.body()).contains("Quitter l’étude").contains("janvier 2027");
        VisitedPage sure = ways.presses("way", "erase");
        assertThat(sure.body()).contains("Oui, tout effacer").contains("Ce que l’effacement ne peut pas changer");
        VisitedPage odd = new Respondent(WebServer.address(server), "203.0.113.9")
                .attacks(link(1) + "/leave", "way=nonsense&sure=yes");
        assertThat(odd.answerStatus()).isEqualTo(200);
        assertThat(open(link(1)).body()).contains("data-state=\"received\"");
    }

    @Test
    void withoutRemindersTheLinkGoesOn() {
        assertThat(leave(1, "no_reminders", "en").body()).contains("No more reminders");
        Withdrawals departures = server.getBean(Withdrawals.class);
        assertThat(departures.find(new ParticipantId("P-001"))).contains(WithdrawalType.NO_REMINDERS);
        assertThat(departures.find(new ParticipantId("P-002"))).isEmpty();
        assertThat(departures.leavingDates()).isEmpty();
        respond(1, List.of(2));
    }

    @Test
    void whoStopsKeepsTheirAnswersAndIsOnNoListAnyMore() throws Exception {
        VisitedPage first = begin(1);
        VisitedPage otherTab = open(link(1));
        tick(first, List.of(2)).submits();
        assertThat(leave(1, "stop", "en").body()).contains("data-state=\"left\"");
        assertThat(open(link(1)).body()).contains("data-state=\"withdrawn\"");
        otherTab.answers("any_contact", "no").goesNext();
        assertThat(answers(1)).containsEntry("contact", "P-002");
        assertThat(begin(2).answers("any_contact", "yes").saves().body())
                .contains("value=\"P-003\"")
                .doesNotContain("value=\"P-001\"");
        assertThat(exported("stopped").memberships().memberships().get(0).left())
                .isNotNull();
        assertThat(open(link(1) + "/leave").body()).contains("erase").doesNotContain("value=\"stop\"");
    }

    @Test
    void erasureLeavesNoTraceInAnyStore() throws Exception {
        respond(1, List.of(2, 3));
        respond(2, List.of(3, 1, 4));
        tick(begin(3), List.of(1));
        Study before = exported("before");
        assertThat(before.ties().all()).anyMatch(tie -> tie.to().value().equals("P-001"));
        assertThat(leave(1, "erase", "fr").body()).contains("vos réponses sont effacées");
        assertThat(open(link(1)).body()).contains("answers").contains("erased");
        assertThat(open(link(1)).status()).isEqualTo(200);
        assertThat(answers(2)).containsEntry("contact", inOrder(2, 3, 4)).doesNotContainKey("nw_trust~3");
        assertThat(answers(2).values()).doesNotContain("P-001");
        assertThat(answers(3)).doesNotContainKey("contact").doesNotContainKey("nw_trust~1");
        Study after = exported("after");
        assertThat(after.memberships().ids()).doesNotContain(new ParticipantId("P-001"));
        assertThat(after.ties().all()).hasSizeGreaterThan(2);
        assertThat(texts(folder.resolve("after")))
                .doesNotContain("P-001")
                .doesNotContain("ada@example.org")
                .doesNotContain("Lovelace");
        assertThat(server.getBean(IdentityRegister.class).names()).isEmpty();
        assertThat(server.getBean(StudyExport.class).staleExports()).hasSize(1);
        assertThat(Files.readString(folder.resolve("before/EXPORT")).strip())
                .isEqualTo(
                        server.getBean(StudyExport.class).staleExports().get(0).id());
    }

    /** Names in the order in which that person's list has them. */
    private String inOrder(int person, Integer... others) {
        String[] ticked = answers(person).getOrDefault("contact", "").split(" ");
        assertThat(ticked)
                .containsExactlyInAnyOrder(Stream.of(others)
                        .filter(other -> other != person)
                        .map(NetworkStudyFixture::person)
                        .toArray(String[]::new));
        return String.join(" ", ticked);
    }

    @Test
    void aTieIsExportedFromWhoeverSaidItWithWhatTheySaid() throws Exception {
        respond(1, List.of(2, 3));
        begin(2).answers("any_contact", "no")
                .goesNext()
                .answers("out_count", "0")
                .goesNext()
                .submits();
        Study study = exported("out");
        assertThat(study.ties().all().stream()
                        .filter(tie -> tie.wave().value().equals("t1"))
                        .map(tie -> tie.from() + " " + tie.relation() + " " + tie.to() + " "
                                + tie.rating().trust().orElse(0)))
                .containsExactlyInAnyOrder(
                        "P-001 contact P-002 3.0",
                        "P-001 advice P-002 3.0",
                        "P-001 contact P-003 4.0",
                        "P-001 advice P-003 4.0");
        assertThat(study.ties().all().stream().filter(tie -> tie.wave().value().equals("t0")))
                .hasSize(3);
        assertThat(study.ties().roster().stream().map(entry -> entry.participant() + " " + entry.answered()))
                .containsExactlyInAnyOrder("P-001 YES", "P-002 NONE", "P-003 NO", "P-004 NO", "P-005 NO", "P-006 NO");
        assertThat(folder.resolve("out/data/repeats/network/alter.csv")).exists();
        assertThat(texts(folder.resolve("out"))).doesNotContain("Lovelace");
    }

    @Test
    void showsAQuestionThatTheLastAnswerOpened() {
        VisitedPage first = begin(1).answers("any_contact", "yes");
        first.saves();
        VisitedPage opened = first.forges("seq", "3").goesNext();
        assertThat(opened.asks("contact")).isTrue();
        assertThat(open(link(1)).body()).contains("name=\"contact\"");
        opened.skipsRest();
        assertThat(open(link(1)).body()).doesNotContain("name=\"contact\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/leave", "/consent", "/answers", "/results", "/certificate"})
    void aLinkThatLeadsNowhereSaysSoOnEveryPage(String page) {
        assertThat(open("/s/nonsense" + page).status()).isEqualTo(404);
    }

    private Study exported(String name) throws IOException {
        Path out = folder.resolve(name);
        server.getBean(StudyExport.class).write(out);
        Problems problems = new Problems();
        Study study = StudyReader.read(out, problems);
        assertThat(problems.list()).isEmpty();
        return study;
    }

    private static String texts(Path folder) throws IOException {
        StringBuilder whole = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                whole.append(Files.readString(file));
            }
        }
        return whole.toString();
    }
}
