package org.vpip.app.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.qrcode.decoder.Decoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.participant.Invitation;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.security.ShortCode;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.ShortCodeRegister;
import org.vpip.app.study.InvitationIssuer;
import org.vpip.app.study.ReferenceStudyFixture;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.wording.Wording;

class LetterWriterTest {
    private static final String ADDRESS = "https://study.example.org";
    private static final Pattern CODE = Pattern.compile("<p class=\"say\">([^<]+)</p>");

    @TempDir
    Path folder = Path.of("");

    @Test
    void theSquareReadsAsTheLink() throws Exception {
        String link = ADDRESS + "/s/" + AccessToken.random().value();
        BitMatrix bits = QrCode.modules(link);
        int size = bits.getWidth() - 8;
        BitMatrix inside = new BitMatrix(size);
        for (int x = 0; x < size; x++) {
            for (int y = 0; y < size; y++) {
                if (bits.get(x + 4, y + 4)) {
                    inside.set(x, y);
                }
            }
        }
        DecoderResult read = new Decoder().decode(inside);
        assertThat(read.getText()).isEqualTo(link);
        assertThat(PrintedPage.slide("slide.code", Wording.same("x"), link))
                .contains("<svg class=\"square\" role=\"img\" aria-label=\"" + link + "\"");
    }

    @Test
    void writesLettersInThePersonsLanguageForTheOwner() throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2026-11-15T20:00:00Z"), ZoneOffset.UTC);
        String today = LocalDate.now(clock).toString();
        ServedStudy served = ReferenceStudyFixture.of(folder.resolve("study"), 2)
                .withSessions(List.of(List.of("s1", today, today + "T00:00:00Z")))
                .served();
        Path out = folder.resolve("letters");
        try (ConfigurableApplicationContext server =
                WebServer.start(served, "jdbc:h2:file:" + folder.resolve("db/vpip"), 0, Map.of(), clock)) {
            Map<AccessToken, PersonalInvitation> invited =
                    server.getBean(InvitationIssuer.class).invite();
            server.getBean(LetterWriter.class).write(out, ADDRESS, invited);
            server.getBean(LetterWriter.class).writePublic(out, ADDRESS);
            assertThat(Files.readString(out.resolve("R-000000.html")))
                    .contains("lang=\"en-CA\"")
                    .contains("Or go to study.example.org and type this code:");
            assertThat(Files.readString(out.resolve("R-000001.html")))
                    .contains("lang=\"fr-CA\"")
                    .contains("Ou tapez ce lien\u202F:");
            invited.forEach((token, invitation) -> {
                String letter = read(out.resolve(invitation.participant().value() + ".html"));
                assertThat(letter).contains(ADDRESS + "/s/" + token.value()).contains("<svg");
                assertThat(opened(server, letter)).isEqualTo(invitation);
            });
            assertThat(read(out.resolve("session-s1-session.html"))).contains(ADDRESS + "/f/");
        }
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.toList())
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void followsTheStudySheetAndSaysWhatPeopleNeedToKnow() throws IOException {
        ServedStudy served = ReferenceStudyFixture.of(folder.resolve("study"), 2)
                .withQuestionnaires(List.of("zeta", "alpha", "mu"), "2999-03-01")
                .withContact("Ada Roy", "ada@example.org")
                .served();
        Path out = folder.resolve("letters");
        try (ConfigurableApplicationContext server =
                WebServer.start(served, "jdbc:h2:file:" + folder.resolve("db/vpip"), 0)) {
            Map<AccessToken, PersonalInvitation> invited =
                    server.getBean(InvitationIssuer.class).invite();
            Map<AccessToken, ShortCode> codes =
                    server.getBean(LetterWriter.class).write(out, ADDRESS, invited);
            String english = read(out.resolve("R-000000.html"));
            assertThat(english)
                    .contains("We evaluate a community", "You have 3 questionnaires", "go to study.example.org")
                    .contains(
                            "You can answer until March\u00a01, 2999.",
                            "If you have questions: Ada Roy, ada@example.org.")
                    .containsPattern("It takes about \\d+ minutes\\.");
            assertThat(read(out.resolve("R-000001.html")))
                    .contains("Nous évaluons une communauté", "Vous avez 3 questionnaires")
                    .contains("jusqu’au 1er\u00a0mars 2999.", "ada@example.org");
            List<String> links = invited.entrySet().stream()
                    .filter(entry -> entry.getValue().participant().value().equals("R-000000"))
                    .sorted(Comparator.comparing(entry -> List.of("zeta", "alpha", "mu")
                            .indexOf(entry.getValue().instrument().value())))
                    .map(entry -> ADDRESS + "/s/" + entry.getKey().value())
                    .toList();
            assertThat(links).hasSize(3).allMatch(link -> english.contains(">" + link));
            assertThat(links).isSortedAccordingTo(Comparator.comparing(link -> english.indexOf(">" + link)));
            assertThat(codes.keySet()).isEqualTo(invited.keySet());
        }
    }

    /** Whom the printed code leads to. */
    private static Invitation opened(ConfigurableApplicationContext server, String letter) {
        Matcher printed = CODE.matcher(letter);
        assertThat(printed.find()).isTrue();
        ShortCode.ShortCodeReading.ValidShortCode code =
                (ShortCode.ShortCodeReading.ValidShortCode) ShortCode.read(printed.group(1));
        AccessToken token =
                server.getBean(ShortCodeRegister.class).issueToken(code.code()).orElseThrow();
        return server.getBean(Invitations.class).find(token).orElseThrow();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
