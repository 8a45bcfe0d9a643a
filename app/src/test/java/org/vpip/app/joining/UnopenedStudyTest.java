package org.vpip.app.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.study.ReferenceStudyFixture;
import org.vpip.app.web.Respondent;
import org.vpip.app.web.WebServer;

/** A study that opens no questionnaire to everybody. */
class UnopenedStudyTest {
    @Test
    void hasNoPageForJoining(@TempDir Path folder) throws IOException {
        var study = ReferenceStudyFixture.of(folder.resolve("study"), 1).served();
        try (ConfigurableApplicationContext server =
                WebServer.start(study, "jdbc:h2:file:" + folder.resolve("db/vpip"), 0)) {
            Respondent respondent = new Respondent(WebServer.address(server), "192.0.2.9");
            assertThat(respondent.opens("/?lang=en").body()).doesNotContain("/join");
            assertThat(respondent.opens("/join?lang=en").status()).isEqualTo(404);
            assertThat(respondent.opens("/join/thanks?lang=en").status()).isEqualTo(404);
            assertThat(respondent.attacks("/join", "go=next").status()).isEqualTo(404);
            assertThat(respondent
                            .attacks("/join/thanks", "reach=someone@example.org")
                            .status())
                    .isEqualTo(404);
        }
    }
}
