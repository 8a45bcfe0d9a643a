package org.vpip.app.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.IdentityRegister;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.storage.StudyFiles;
import org.vpip.app.storage.Withdrawals;
import org.vpip.app.study.InvitationIssuer;
import org.vpip.app.study.NetworkStudyFixture;
import org.vpip.app.study.StudyExport;
import org.vpip.app.study.StudyImport;
import org.vpip.app.web.HttpVisitor;
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
                .forEach((token, invitation) ->
                        links.put(invitation.participant().value(), "/s/" + token.value()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpVisitor visitor() {
        return new HttpVisitor(WebServer.address(server), "203.0.113.9");
    }

    private String link(int person) {
        return links.getOrDefault(NetworkStudyFixture.person(person), "");
    }

    private Map<String, String> answers(int person) {
        AccessToken token = new AccessToken(link(person).substring(3));
        Invitation invitation = server.getBean(Invitations.class).find(token).orElseThrow();
        return server.getBean(StoredResponses.class).answers(invitation);
    }

    private void post(int person, String... fields) throws IOException, InterruptedException {
        HttpResponse<String> answer = visitor().post(link(person), fields);
        assertThat(answer.statusCode()).as(String.join(" ", fields)).isIn(200, 303);
    }

    /** Agrees, ticks those people and says of each how far they are trusted; sends when asked to. */
    private void tick(int person, List<Integer> others, boolean send) throws IOException, InterruptedException {
        post(person, agreed());
        List<String> fields = new ArrayList<>(List.of("screen", "any_contact.0", "go", "next", "any_contact", "yes"));
        others.forEach(other -> fields.addAll(List.of("contact", NetworkStudyFixture.person(other))));
        post(person, fields.toArray(String[]::new));
        for (int i = 1; i <= others.size(); i++) {
            String trust = String.valueOf(others.get(i - 1) % 5 + 1);
            post(person, "screen", "nw_advice.0." + i, "go", "next", "nw_advice~" + i, "i_asked");
            post(person, "screen", "nw_call.0." + i, "go", "next", "nw_trust~" + i, trust);
        }
        post(person, "screen", "out_intro.0", "go", "next", "out_count", "0");
        if (send) {
            post(person, "screen", "review", "go", "next");
            assertThat(visitor().get(link(person)).body()).contains("data-state=\"received\"");
        }
    }

    private static String[] agreed() {
        List<String> fields = new ArrayList<>(List.of("screen", "consent", "go", "next"));
        for (String tier : List.of("network", "named", "recontact", "sharing")) {
            fields.addAll(List.of("tier-" + tier, "yes"));
        }
        return fields.toArray(String[]::new);
    }

    @Test
    void nothingHappensBeforeTheLastStep() throws Exception {
        tick(1, List.of(2), true);
        assertThat(visitor().get(link(1) + "/leave?lang=fr&way=erase&sure=yes").body())
                .contains("Quitter l’étude")
                .contains("janvier 2027");
        HttpResponse<String> sure = visitor().post(link(1) + "/leave", "way", "erase", "lang", "fr");
        assertThat(sure.body()).contains("Oui, tout effacer").contains("ne peut plus être défait");
        assertThat(visitor()
                        .post(link(1) + "/leave", "way", "nonsense", "sure", "yes")
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor().get(link(1)).body()).contains("data-state=\"received\"");
    }

    @Test
    void withoutRemindersTheLinkGoesOn() throws Exception {
        assertThat(visitor()
                        .post(link(1) + "/leave", "way", "no_reminders", "sure", "yes")
                        .body())
                .contains("No more reminders");
        Withdrawals departures = server.getBean(Withdrawals.class);
        assertThat(departures.find(new ParticipantId("P-001"))).contains(WithdrawalType.NO_REMINDERS);
        assertThat(departures.find(new ParticipantId("P-002"))).isEmpty();
        assertThat(departures.leavingDates()).isEmpty();
        tick(1, List.of(2), true);
    }

    @Test
    void whoStopsKeepsTheirAnswersAndIsOnNoListAnyMore() throws Exception {
        tick(1, List.of(2), true);
        assertThat(visitor()
                        .post(link(1) + "/leave", "way", "stop", "sure", "yes")
                        .body())
                .contains("data-state=\"left\"");
        assertThat(visitor().get(link(1)).body()).contains("data-state=\"withdrawn\"");
        post(1, "screen", "any_contact.0", "go", "next", "any_contact", "no");
        assertThat(answers(1)).containsEntry("contact", "P-002");
        post(2, agreed());
        String page = visitor()
                .post(link(2), "screen", "any_contact.0", "go", "save", "any_contact", "yes")
                .body();
        assertThat(page).contains("value=\"P-003\"").doesNotContain("value=\"P-001\"");
        assertThat(exported("stopped").memberships().memberships().get(0).left())
                .isNotNull();
        assertThat(visitor().get(link(1) + "/leave").body()).contains("erase").doesNotContain("value=\"stop\"");
    }

    @Test
    void erasureLeavesNoTraceInAnyStore() throws Exception {
        tick(1, List.of(2, 3), true);
        tick(2, List.of(3, 1, 4), true);
        tick(3, List.of(1), false);
        Study before = exported("before");
        assertThat(before.ties().all()).anyMatch(tie -> tie.to().value().equals("P-001"));
        assertThat(visitor()
                        .post(link(1) + "/leave", "way", "erase", "sure", "yes", "lang", "fr")
                        .body())
                .contains("vos réponses sont effacées");
        assertThat(visitor().get(link(1)).body()).contains("answers").contains("erased");
        assertThat(visitor().get(link(1)).statusCode()).isEqualTo(200);
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
    private String inOrder(int person, Integer... others) throws IOException, InterruptedException {
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
        tick(1, List.of(2, 3), true);
        post(2, agreed());
        post(2, "screen", "any_contact.0", "go", "next", "any_contact", "no");
        post(2, "screen", "out_intro.0", "go", "next", "out_count", "0");
        post(2, "screen", "review", "go", "next");
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
    void showsAQuestionThatTheLastAnswerOpened() throws Exception {
        post(1, agreed());
        String first = "any_contact.0";
        post(1, "screen", first, "go", "save", "any_contact", "yes");
        post(1, "screen", first, "go", "next", "shown", "any_contact", "any_contact", "yes");
        assertThat(visitor().get(link(1)).body()).contains("name=\"contact\"");
        post(1, "screen", first, "go", "next", "shown", "any_contact contact", "any_contact", "yes");
        assertThat(visitor().get(link(1)).body()).doesNotContain("name=\"contact\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/leave", "/consent", "/answers", "/results", "/certificate"})
    void aLinkThatLeadsNowhereSaysSoOnEveryPage(String page) throws Exception {
        assertThat(visitor().get("/s/nonsense" + page).statusCode()).isEqualTo(404);
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
