package org.vpip.app.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.security.AccessToken;
import org.vpip.app.study.InvitationIssuer;
import org.vpip.app.study.InvitedPerson;
import org.vpip.app.study.ReferenceStudyFixture;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.AdjustableClock;
import org.vpip.app.web.Respondent;
import org.vpip.app.web.VisitedPage;
import org.vpip.app.web.WebServer;

/** Bodies that arrive slowly or never, on a real server and real connections. */
class SlowBodiesTest {
    private static final int CONNECTIONS = 300;
    private static final String ATTACKER = "203.0.113.7";
    private static final String ELSEWHERE = "198.51.100.20";
    private static final AdjustableClock CLOCK = new AdjustableClock(Instant.parse("2026-11-15T20:00:00Z"));

    /** A server that stops soon, although it has requests whose bodies never came. */
    private static final Map<String, Object> IMPATIENT = Map.of("spring.lifecycle.timeout-per-shutdown-phase", "1s");

    /** Where the unfinished bodies are sent. */
    private enum AttackKind {
        SILENT_KNOWN_LINK("POST", "/s/TOKEN", false),
        DRIPPING_KNOWN_LINK("POST", "/s/TOKEN", true),
        DRIPPING_UNKNOWN_LINK("POST", "/s/nobody", true),
        SILENT_NO_PAGE("POST", "/nope", false),
        DRIPPING_CODE("POST", "/", true),
        SILENT_GET("GET", "/", false),
        DRIPPING_BAD_ADDRESS("POST", "/%zz", true);

        private final String method;
        private final String path;
        private final boolean isDripping;

        AttackKind(String method, String path, boolean isDripping) {
            this.method = method;
            this.path = path;
            this.isDripping = isDripping;
        }
    }

    @TempDir
    static Path folder = Path.of("");

    private static ConfigurableApplicationContext server;
    private static List<AccessToken> tokens = List.of();
    private final List<Socket> open = new ArrayList<>();
    private final ScheduledExecutorService dripping = Executors.newSingleThreadScheduledExecutor();
    private Future<?> drip = CompletableFuture.completedFuture(null);

    @BeforeAll
    static void serve() throws IOException {
        ServedStudy served =
                ReferenceStudyFixture.of(folder.resolve("study"), 8).served();
        server = WebServer.start(served, "jdbc:h2:file:" + folder.resolve("db/vpip"), 0, IMPATIENT, CLOCK);
        tokens = server.getBean(InvitationIssuer.class).invite().stream()
                .map(InvitedPerson::token)
                .toList();
        saving(firstPage(ELSEWHERE));
        new Respondent(WebServer.address(server), ELSEWHERE).opens("/nope");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void hangUp() throws IOException {
        drip.cancel(true);
        dripping.shutdownNow();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private Socket begin(String method, String path, String... headers) throws IOException {
        URI address = URI.create(WebServer.address(server));
        Socket socket = new Socket(address.getHost(), address.getPort());
        open.add(socket);
        String head = method + " " + path + " HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: " + ATTACKER
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\n" + String.join("\r\n", headers)
                + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Sends a byte on every open connection each second. */
    private void drip() {
        List<Socket> sockets = List.copyOf(open);
        drip = dripping.scheduleAtFixedRate(() -> sockets.forEach(SlowBodiesTest::send), 0, 1, TimeUnit.SECONDS);
    }

    private static void send(Socket socket) {
        try {
            socket.getOutputStream().write('a');
        } catch (IOException closedByServer) {
            // the server may close it at any time
        }
    }

    /** Opens the first page of a person. */
    private static VisitedPage firstPage(String address) {
        Respondent person = new Respondent(WebServer.address(server), address);
        VisitedPage page = person.opens("/s/" + tokens.get(1).value());
        return page.hidden("screen").equals("consent") ? page.consents() : page;
    }

    /** Returns the time in which a page is saved. */
    private static Duration saving(VisitedPage page) {
        long begin = System.nanoTime();
        assertThat(page.saves().answerStatus()).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @ParameterizedTest
    @EnumSource
    void leaveAPageSavedInTwoSeconds(AttackKind kind) throws IOException, InterruptedException {
        VisitedPage elsewhere = firstPage(ELSEWHERE);
        VisitedPage sameOffice = firstPage(ATTACKER);
        for (int i = 0; i < CONNECTIONS; i++) {
            begin(kind.method, kind.path.replace("TOKEN", tokens.get(0).value()), "Content-Length: 100000");
        }
        if (kind.isDripping) {
            drip();
        }
        for (int second = 0; second < 3; second++) {
            if (second > 0) {
                Thread.sleep(1000);
            }
            assertThat(saving(elsewhere)).isLessThan(Duration.ofSeconds(2));
            assertThat(saving(sameOffice)).isLessThan(Duration.ofSeconds(2));
            assertThat(saving(firstPage(ATTACKER))).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void areNotReadBeforeTheAddressIsChecked() throws IOException {
        Socket socket = begin("POST", "/s/nobody", "Content-Length: 100000");
        assertThat(status(socket, 8000)).isEqualTo(404);
    }

    @Test
    void endWithTheDeadline() throws IOException {
        Socket silent = begin("POST", "/s/" + tokens.get(0).value(), "Content-Length: 100000");
        assertThat(status(silent, 20_000)).isEqualTo(408);
    }

    @Test
    void areRefusedWithoutTheirLength() throws IOException {
        Socket chunked = begin("POST", "/s/" + tokens.get(0).value(), "Transfer-Encoding: chunked");
        assertThat(status(chunked, 8000)).isEqualTo(411);
    }

    /** Returns the status of the response. */
    private static int status(Socket socket, int milliseconds) throws IOException {
        socket.setSoTimeout(milliseconds);
        InputStream stream = socket.getInputStream();
        String line = new String(stream.readNBytes("HTTP/1.1 000".length()), StandardCharsets.US_ASCII);
        return Integer.parseInt(line.substring(9));
    }

    @Test
    void doNotKeepTheirConnections() throws IOException {
        Socket socket = begin("POST", "/nope", "Content-Length: 100000");
        assertThat(status(socket, 8000)).isEqualTo(404);
        assertThat(isClosed(socket)).isTrue();
    }

    private static boolean isClosed(Socket socket) throws IOException {
        socket.setSoTimeout(6000);
        try {
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }
}
