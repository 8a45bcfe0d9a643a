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
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.people.Token;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.web.Server;

/**
 * Is an acknowledged page ever lost? A server is started in a process of its own, people fill in the reference
 * questionnaire, and in the middle of it the process is killed (SIGKILL); again and again on the same database. In the end
 * every page that was acknowledged must be there.
 *
 * @param kills how often
 * @param folder for the database; empty or new
 */
public record KillTrial(int kills, Path folder) {
    private static final int PEOPLE_PER_KILL = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * What came out.
     *
     * @param acknowledged pages
     * @param lost acknowledged answers that are not in the database, with token and item
     */
    public record Outcome(int kills, int acknowledged, List<String> lost) {}

    public Outcome run() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path links = folder.resolve("links.txt");
        SplittableRandom chance = new SplittableRandom(20_261_120);
        int port = freePort();
        String address = "http://127.0.0.1:" + port;
        Crowd crowd = new Crowd(address);
        for (int kill = 0; kill < kills; kill++) {
            Process server = start(kill == 0 ? List.of("--links", links.toString()) : List.of(), port);
            try {
                awaitPages(server, address);
                List<String> tokens = Files.readAllLines(links);
                crowd.begin(tokens.subList(kill * PEOPLE_PER_KILL, (kill + 1) * PEOPLE_PER_KILL));
                Thread.sleep(400 + chance.nextInt(1_200));
            } finally {
                server.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
            }
            crowd.awaitEnd();
        }
        return new Outcome(kills, crowd.acknowledgedPages(), lost(crowd));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private String database() {
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve("db/vpip");
    }

    /** This program again, in a process of its own. */
    private Process start(List<String> more, int port) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.vpip.app.cli.Vpip",
                "serve",
                "--reference",
                String.valueOf(PEOPLE_PER_KILL * kills),
                "--port",
                String.valueOf(port),
                "--db",
                database()));
        command.addAll(more);
        File log = folder.resolve("server.log").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private void awaitPages(Process server, String address) throws IOException, InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until) && server.isAlive()) {
            if (Crowd.isServed(address)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IOException("the server did not start: " + Files.readString(folder.resolve("server.log")));
    }

    private List<String> lost(Crowd crowd) {
        List<String> lost = new ArrayList<>();
        try (ConfigurableApplicationContext context = Server.databaseOnly(database())) {
            Invitations invitations = context.getBean(Invitations.class);
            StoredResponses responses = context.getBean(StoredResponses.class);
            crowd.acknowledged().forEach((token, answers) -> {
                Map<String, String> stored = invitations
                        .find(new Token(token))
                        .map(responses::answers)
                        .orElse(Map.of());
                answers.forEach((item, answer) -> {
                    if (!answer.equals(stored.get(item))) {
                        lost.add(token + " " + item);
                    }
                });
            });
        }
        return lost;
    }
}
