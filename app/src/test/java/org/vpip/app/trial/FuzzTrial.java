package org.vpip.app.trial;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.feedback.FeedbackWindows;
import org.vpip.app.study.InvitationIssuer;
import org.vpip.app.study.ReferenceStudyFixture;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.AdjustableClock;
import org.vpip.app.web.ReadinessController;
import org.vpip.app.web.WebServer;

/**
 * Made-up requests to a server, each on a connection of its own.
 *
 * @param folder for the study and the key; empty or new
 */
public record FuzzTrial(int requests, long seed, String database, Path folder) {
    private static final int TIMEOUT = 30_000;
    private static final Set<Integer> FAILURES = Set.of(500, 503);
    private static final List<String> HEADERS = List.of(
            "content-security-policy",
            "referrer-policy",
            "x-content-type-options",
            "cache-control",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
            "permissions-policy");

    /**
     * What came of the requests.
     *
     * @param statuses number of responses by status; 0 for a connection closed without one
     * @param failures requests that failed inside the server, with status 500 or 503
     * @param unprotected requests whose response lacks a header
     */
    public record FuzzOutcome(Map<Integer, Integer> statuses, List<String> failures, List<String> unprotected) {}

    public FuzzOutcome run() throws IOException {
        ServedStudy served = ReferenceStudyFixture.of(folder.resolve("study"), 20)
                .withSessions(List.of(List.of("s1", "2026-11-14", "2026-11-14T20:00-05:00")))
                .served();
        AdjustableClock clock = new AdjustableClock(Instant.parse("2026-11-15T20:00:00Z"));
        Map<String, Object> settings =
                Map.of("vpip.key", folder.resolve("secret").toString());
        try (ConfigurableApplicationContext server = WebServer.start(served, database, 0, settings, clock)) {
            server.getBean(ReadinessController.class).markReady();
            List<String> addresses = new ArrayList<>();
            server.getBean(InvitationIssuer.class)
                    .invite()
                    .forEach(person -> addresses.add("/s/" + person.token().value()));
            FeedbackWindows windows = server.getBean(FeedbackWindows.class);
            windows.all().forEach(window -> addresses.add("/f/" + windows.address(window)));
            return run(URI.create(WebServer.address(server)), addresses);
        }
    }

    private FuzzOutcome run(URI server, List<String> addresses) throws IOException {
        FuzzOutcome outcome = new FuzzOutcome(new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
        Random random = new Random(seed);
        for (int i = 0; i < requests; i++) {
            FuzzedRequest request = FuzzedRequest.of(random, addresses);
            String response = response(server, request);
            int status = response.startsWith("HTTP/1.1 ") ? Integer.parseInt(response.substring(9, 12)) : 0;
            outcome.statuses().merge(status, 1, Integer::sum);
            if (FAILURES.contains(status)) {
                outcome.failures().add(request.toString());
            }
            if (status > 0 && lacksHeader(response)) {
                outcome.unprotected().add(request.toString());
            }
        }
        return outcome;
    }

    private static boolean lacksHeader(String response) {
        String head = response.split("\r\n\r\n", 2)[0].toLowerCase(Locale.ROOT);
        return !HEADERS.stream().allMatch(name -> head.contains("\r\n" + name + ": "));
    }

    /** Returns the last response, after any interim ones; blank when the server closes the connection. */
    private static String response(URI server, FuzzedRequest request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(TIMEOUT);
            socket.getOutputStream().write(request.bytes());
            socket.shutdownOutput();
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return all.startsWith("HTTP/1.1 100") ? all.substring(all.indexOf("\r\n\r\n") + 4) : all;
        } catch (SocketException closed) {
            return "";
        }
    }
}
