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
import org.vpip.app.people.Invitation;
import org.vpip.app.people.Token;
import org.vpip.app.storage.DatabaseKind;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.storage.StoredResponses.Submitted;
import org.vpip.app.study.Links;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.Server;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.StudyReader;
import org.vpip.sample.ReferenceStudy;

/** Whatever two browsers and a bad line do to a link, it ends with one response and the answers acknowledged last. */
class InterleavingTest {
    /** On each of the two databases. */
    private static final int LINKS = Integer.getInteger("links", 500);

    private static final int HANDS = 4;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void everyInterleavingOfAJourneyGivesOneResponseWithTheAnswersAcknowledgedLast(DatabaseKind kind) throws Exception {
        new ReferenceStudy(LINKS).write(folder.resolve("study"));
        ServedStudy served = new ServedStudy(StudyReader.read(folder.resolve("study"), new Problems()), null);
        try (ConfigurableApplicationContext server = Server.start(served, kind.create(folder), 0)) {
            Map<String, Map<String, String>> expected = travel(
                    server, List.copyOf(server.getBean(Links.class).invite().keySet()));
            List<Submitted> sent = server.getBean(StoredResponses.class).submitted();
            assertThat(sent).hasSize(LINKS);
            assertThat(sent.stream().collect(Collectors.toMap(Submitted::participant, Submitted::answers)))
                    .isEqualTo(expected);
        }
    }

    /** By participant, the answers that must be stored. */
    private static Map<String, Map<String, String>> travel(ConfigurableApplicationContext server, List<Token> tokens)
            throws Exception {
        Map<String, Map<String, String>> expected = new ConcurrentHashMap<>();
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        try {
            List<Callable<Void>> journeys = IntStream.range(0, tokens.size())
                    .mapToObj(number -> journey(server, tokens.get(number), number, expected))
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
            ConfigurableApplicationContext server, Token token, int seed, Map<String, Map<String, String>> expected) {
        StoredResponses responses = server.getBean(StoredResponses.class);
        Invitation invitation = server.getBean(Invitations.class).find(token).orElseThrow();
        return () -> {
            Link link = new Link(CLIENT, Server.address(server) + "/s/" + token.value());
            Journey journey = new Journey(link, invitation, responses, seed);
            journey.run();
            expected.put(invitation.key().respondent(), journey.answers());
            return null;
        };
    }
}
