package org.vpip.app.trial;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.storage.link.PersonalLinks;
import org.vpip.app.web.WebServer;

/**
 * Is an acknowledged page ever lost, and does anybody come to a standstill? A server is started in a process of its own,
 * people fill in the reference questionnaire, and in the middle of it the process is killed (SIGKILL); again and again on
 * the same database. After each restart everybody who was interrupted opens the link again and goes on to the receipt. In
 * the end everything that was acknowledged must be there.
 *
 * @param kills how often
 * @param database its address; empty
 * @param folder for links and log; empty or new
 */
public record CrashRecoveryTrial(int kills, String database, Path folder) {
    private static final int PEOPLE_PER_KILL = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * What came out.
     *
     * @param acknowledgedPages pages
     * @param resumed people who were interrupted by a kill and came back
     * @param receipts people who saw that everything was received
     * @param lostPages what was acknowledged and is not in the database, with token and item
     * @param stuckRespondents people whose link did not lead on to the receipt
     */
    public record CrashRecoveryOutcome(
            int kills,
            int acknowledgedPages,
            int resumed,
            int receipts,
            List<String> lostPages,
            List<String> stuckRespondents) {}

    public CrashRecoveryOutcome run() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        SplittableRandom chance = new SplittableRandom(20_261_120);
        int port = freePort();
        LoadGenerator crowd = new LoadGenerator("http://127.0.0.1:" + port);
        int resumed = 0;
        for (int kill = 0; kill <= kills; kill++) {
            Process server = start(kill == 0 ? List.of("--links", links().toString()) : List.of(), port);
            try {
                awaitPages(server, "http://127.0.0.1:" + port);
                resumed += crowd.resume();
                if (kill < kills) {
                    crowd.start(people(kill));
                    Thread.sleep(400 + chance.nextInt(1_200));
                }
            } finally {
                server.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
            }
            crowd.awaitEnd();
        }
        List<String> lost = lost(crowd);
        return new CrashRecoveryOutcome(
                kills, crowd.acknowledgedPages(), resumed, crowd.receipts().size(), lost, crowd.stuckRespondents());
    }

    private Path key() {
        return folder.resolve("secret.key");
    }

    private Path links() {
        return folder.resolve("links.txt");
    }

    private List<String> people(int kill) throws IOException {
        return Files.readAllLines(links()).subList(kill * PEOPLE_PER_KILL, (kill + 1) * PEOPLE_PER_KILL);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** This program again, in a process of its own. */
    private Process start(List<String> more, int port) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "serve",
                "--reference",
                String.valueOf(PEOPLE_PER_KILL * kills),
                "--port",
                String.valueOf(port),
                "--db",
                database,
                "--key",
                key().toString()));
        arguments.addAll(more);
        File log = folder.resolve("server.log").toFile();
        return new JavaProgram("org.vpip.app.cli.Vpip", arguments)
                .process()
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private void awaitPages(Process server, String address) throws IOException, InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until) && server.isAlive()) {
            if (LoadGenerator.isReachable(address)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IOException("the server did not start: " + Files.readString(folder.resolve("server.log")));
    }

    private List<String> lost(LoadGenerator crowd) {
        List<String> lost = new ArrayList<>(crowd.lostPages());
        try (ConfigurableApplicationContext context = WebServer.startDatabaseOnly(database, Optional.of(key()))) {
            StoredResponses responses = context.getBean(StoredResponses.class);
            crowd.acknowledgedAnswers().forEach((token, answers) -> {
                Map<String, String> stored =
                        invitation(context, token).map(responses::answers).orElse(Map.of());
                answers.forEach((item, answer) -> {
                    if (!answer.equals(stored.get(item))) {
                        lost.add(token + " " + item);
                    }
                });
            });
            crowd.receipts().stream()
                    .filter(token -> !isSent(context, token))
                    .forEach(token -> lost.add(token + " receipt"));
        }
        return lost;
    }

    /** The only invitation of the person with the link. */
    private static Optional<PersonalInvitation> invitation(ConfigurableApplicationContext context, String token) {
        return context.getBean(PersonalLinks.class)
                .owner(new AccessToken(token))
                .flatMap(person ->
                        context.getBean(Invitations.class).of(person).stream().findFirst());
    }

    private static boolean isSent(ConfigurableApplicationContext context, String token) {
        return invitation(context, token)
                .flatMap(context.getBean(StoredResponses.class)::find)
                .filter(saved -> saved.submittedAt() != null)
                .isPresent();
    }
}
