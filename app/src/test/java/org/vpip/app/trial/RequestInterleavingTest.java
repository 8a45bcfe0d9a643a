package org.vpip.app.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.participant.Invitation;
import org.vpip.app.storage.DatabaseKind;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.storage.SubmittedResponse;
import org.vpip.app.study.InvitationIssuer;
import org.vpip.app.study.InvitedPerson;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.folder.StudyReader;
import org.vpip.sample.ReferenceStudy;

/** Whatever two browsers and a bad line do to a link, it ends with one response and the answers acknowledged last. */
class RequestInterleavingTest {
    /** On each of the two databases. */
    private static final int LINKS = Integer.getInteger("links", 500);

    private static final int HANDS = 4;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void everyInterleavingKeepsTheLastAcknowledgedAnswers(DatabaseKind kind) throws Exception {
        new ReferenceStudy(LINKS).write(folder.resolve("study"));
        ServedStudy served = new ServedStudy(StudyReader.read(folder.resolve("study"), new Problems()), null);
        try (ConfigurableApplicationContext server = WebServer.start(served, kind.create(folder), 0)) {
            Map<String, Map<String, String>> expected =
                    travel(server, server.getBean(InvitationIssuer.class).invite());
            List<SubmittedResponse> sent = server.getBean(StoredResponses.class).submittedResponses();
            assertThat(sent).hasSize(LINKS);
            assertThat(sent.stream()
                            .collect(Collectors.toMap(SubmittedResponse::participant, SubmittedResponse::answers)))
                    .isEqualTo(expected);
        }
    }

    /** By participant, the answers that must be stored. */
    private static Map<String, Map<String, String>> travel(
            ConfigurableApplicationContext server, List<InvitedPerson> people) throws Exception {
        Map<String, Map<String, String>> expected = new ConcurrentHashMap<>();
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        try {
            List<Callable<Void>> journeys = IntStream.range(0, people.size())
                    .mapToObj(number -> journey(server, people.get(number), number, expected))
                    .toList();
            for (Future<Void> journey : hands.invokeAll(journeys)) {
                journey.get();
            }
        } finally {
            hands.shutdownNow();
        }
        return expected;
    }

    private static Callable<Void> journey(
            ConfigurableApplicationContext server,
            InvitedPerson person,
            int seed,
            Map<String, Map<String, String>> expected) {
        StoredResponses responses = server.getBean(StoredResponses.class);
        Invitation invitation = person.invitations().get(0);
        return () -> {
            QuestionnaireClient link = new QuestionnaireClient(
                    CLIENT, WebServer.address(server) + "/s/" + person.token().value());
            UnreliableSession journey = new UnreliableSession(link, invitation, responses, seed);
            journey.run();
            expected.put(invitation.key().respondent(), journey.answers());
            return null;
        };
    }
}
