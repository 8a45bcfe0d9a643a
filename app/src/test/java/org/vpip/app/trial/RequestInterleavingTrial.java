package org.vpip.app.trial;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.participant.Invitation;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.storage.SubmittedResponse;
import org.vpip.app.study.InvitationIssuer;
import org.vpip.app.study.InvitedPerson;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.folder.StudyReader;
import org.vpip.sample.ReferenceStudy;

/**
 * Whatever two browsers and a bad line do to a link, does it end with one response and the answers acknowledged last? Each
 * person answers over two browsers whose requests come twice, late, in another order and at once.
 *
 * @param links people, one link each
 * @param database its address; empty
 * @param folder for the study and the key; empty or new
 */
public record RequestInterleavingTrial(int links, String database, Path folder) {
    private static final int HANDS = 4;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * What came out.
     *
     * @param sent responses that the database holds as sent
     * @param failures people whose answers are not those that some order of the requests gives, with what is stored
     */
    public record InterleavingOutcome(int sent, List<String> failures) {}

    /** Runs the trial; the same number of links gives the same journeys. */
    public InterleavingOutcome run() throws IOException, InterruptedException {
        new ReferenceStudy(links).write(folder.resolve("study"));
        ServedStudy served = new ServedStudy(StudyReader.read(folder.resolve("study"), new Problems()), null);
        Map<String, Object> settings =
                Map.of("vpip.key", folder.resolve("secret").toString());
        try (ConfigurableApplicationContext server = WebServer.start(served, database, 0, settings)) {
            List<String> failures = new ArrayList<>();
            Map<String, Map<String, String>> expected =
                    travel(server, server.getBean(InvitationIssuer.class).invite(), failures);
            List<SubmittedResponse> sent = server.getBean(StoredResponses.class).submittedResponses();
            failures.addAll(differences(expected, sent));
            return new InterleavingOutcome(sent.size(), failures);
        }
    }

    private static List<String> differences(Map<String, Map<String, String>> expected, List<SubmittedResponse> sent) {
        Map<String, Map<String, String>> stored =
                sent.stream().collect(Collectors.toMap(SubmittedResponse::participant, SubmittedResponse::answers));
        return expected.entrySet().stream()
                .filter(person -> !person.getValue().equals(stored.get(person.getKey())))
                .map(person -> person.getKey() + " has " + stored.get(person.getKey()) + ", not " + person.getValue())
                .toList();
    }

    /** Returns by participant the answers that must be stored, and adds what went wrong on the way. */
    private static Map<String, Map<String, String>> travel(
            ConfigurableApplicationContext server, List<InvitedPerson> people, List<String> failures)
            throws IOException, InterruptedException {
        Map<String, Map<String, String>> expected = new ConcurrentHashMap<>();
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        try {
            List<Callable<Void>> journeys = IntStream.range(0, people.size())
                    .mapToObj(number -> journey(server, people.get(number), number, expected))
                    .toList();
            for (Future<Void> journey : hands.invokeAll(journeys)) {
                failure(journey).ifPresent(failures::add);
            }
        } finally {
            hands.shutdownNow();
        }
        return expected;
    }

    /** Returns what was wrong with an ended journey; throws what kept it from its end. */
    private static Optional<String> failure(Future<Void> journey) throws IOException, InterruptedException {
        try {
            journey.get();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IllegalStateException wrong) {
                return Optional.of(String.valueOf(wrong.getMessage()));
            }
            throw new IOException(e.getCause());
        }
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
