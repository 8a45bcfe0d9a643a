package org.vpip.app.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.letter.LetterWriter;
import org.vpip.app.study.InvitationIssuer;
import org.vpip.app.study.ReferenceStudyFixture;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.WebServer;

/** Letters as a printer gets them. */
class LettersBrowserTest {
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b(?!s)");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"only", "baseline network vignettes needs"})
    void aLetterFitsOnOnePage(String questionnaires) throws IOException {
        ServedStudy served = ReferenceStudyFixture.of(folder.resolve("study"), 2)
                .withQuestionnaires(List.of(questionnaires.split(" ")), "2999-12-01")
                .withContact("Ada Lovelace-Testarossa", "renseignements.personnels@communautes.example.org")
                .served();
        Path letters = folder.resolve("letters");
        try (ConfigurableApplicationContext server =
                WebServer.start(served, "jdbc:h2:file:" + folder.resolve("db/vpip"), 0)) {
            server.getBean(LetterWriter.class)
                    .write(
                            letters,
                            "https://evaluation.communautes.example.org",
                            server.getBean(InvitationIssuer.class).invite());
        }
        ChromeDriver browser = Chromium.start(800, 1000);
        try {
            for (String person : List.of("R-000000", "R-000001")) {
                browser.get(letters.resolve(person + ".html").toUri().toString());
                byte[] pdf = Base64.getDecoder()
                        .decode(String.valueOf(browser.executeCdpCommand(
                                        "Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true))
                                .get("data")));
                String name = "letter-" + person + "-" + questionnaires.split(" ").length;
                Files.write(
                        Files.createDirectories(Path.of("target/screenshots")).resolve(name + ".pdf"), pdf);
                assertThat(PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                                .results())
                        .as(name)
                        .hasSize(1);
            }
        } finally {
            browser.quit();
        }
    }
}
