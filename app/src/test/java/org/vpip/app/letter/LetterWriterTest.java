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
import org.vpip.app.security.AccessToken;
import org.vpip.app.security.ShortCode;
import org.vpip.app.storage.link.PersonalLinks;
import org.vpip.app.study.InvitationIssuer;
import org.vpip.app.study.InvitedPerson;
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
            List<InvitedPerson> invited = server.getBean(InvitationIssuer.class).invite();
            server.getBean(LetterWriter.class).write(out, ADDRESS, invited);
            server.getBean(LetterWriter.class).writePublic(out, ADDRESS);
            assertThat(Files.readString(out.resolve("R-000000.html")))
                    .contains("lang=\"en-CA\"")
                    .contains("Or go to study.example.org and type this code:");
            assertThat(Files.readString(out.resolve("R-000001.html")))
                    .contains("lang=\"fr-CA\"")
                    .contains("Ou tapez ce lien dans un navigateur\u202F:");
            assertThat(invited).hasSize(2).allSatisfy(person -> {
                String letter = read(out.resolve(person.participant() + ".html"));
                assertThat(letter)
                        .contains(ADDRESS + "/s/" + person.token().value())
                        .containsOnlyOnce("<svg");
                assertThat(opened(server, letter)).isEqualTo(person.token());
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
            List<InvitedPerson> invited = server.getBean(InvitationIssuer.class).invite();
            server.getBean(LetterWriter.class).write(out, ADDRESS, invited);
            String english = read(out.resolve("R-000000.html"));
            assertThat(english)
                    .contains(
                            "we are evaluating it", "We ask you to fill in 3 questionnaires", "go to study.example.org")
                    .contains("Please answer by March\u00a01, 2999.")
                    .contains("Any questions? Write to Ada Roy, ada@example.org.")
                    .contains("The link and the code stay the same for the whole study.")
                    .containsPattern("That is about \\d+ minutes in all");
            assertThat(read(out.resolve("R-000001.html")))
                    .contains("nous l’évaluons", "Nous vous demandons de remplir 3 questionnaires")
                    .contains("au plus tard le 1er\u00a0mars 2999.", "ada@example.org");
            assertThat(List.of("zeta", "alpha", "mu"))
                    .isSortedAccordingTo(Comparator.comparing(title -> english.indexOf("<b>" + title)))
                    .allSatisfy(title -> assertThat(english).contains("<b>" + title));
            assertThat(english).containsOnlyOnce("<svg").containsOnlyOnce(ADDRESS + "/s/");
        }
    }

    @Test
    void aLaterLetterRepeatsTheFirst() throws IOException {
        ServedStudy served =
                ReferenceStudyFixture.of(folder.resolve("study"), 2).served();
        try (ConfigurableApplicationContext server =
                WebServer.start(served, "jdbc:h2:file:" + folder.resolve("db/vpip"), 0)) {
            List<String> letters = Stream.of("first", "second")
                    .map(run -> letter(server, folder.resolve(run)))
                    .toList();
            assertThat(letters.get(1)).isEqualTo(letters.get(0));
        }
    }

    private static String letter(ConfigurableApplicationContext server, Path out) {
        try {
            server.getBean(LetterWriter.class)
                    .write(out, ADDRESS, server.getBean(InvitationIssuer.class).invite());
            return Files.readString(out.resolve("R-000000.html"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The link to which the printed code leads. */
    private static AccessToken opened(ConfigurableApplicationContext server, String letter) {
        Matcher printed = CODE.matcher(letter);
        assertThat(printed.find()).isTrue();
        ShortCode.ShortCodeReading.ValidShortCode code =
                (ShortCode.ShortCodeReading.ValidShortCode) ShortCode.read(printed.group(1));
        String study = server.getBean(ServedStudy.class).study().settings().id();
        return server.getBean(PersonalLinks.class).token(study, code.code()).orElseThrow();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
