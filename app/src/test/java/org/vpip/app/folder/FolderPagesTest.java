package org.vpip.app.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.evaluation.LoadedStudy;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.Invitations;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.HttpVisitor;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Language;

/** The texts and dates of a study folder that docs/study-folder.md promises on the web stand on its pages. */
class FolderPagesTest {
    private static final WaveId WAVE = new WaveId("t1");

    @TempDir
    Path folder = Path.of("");

    @Test
    void eachTextIsOnAPageOnlyAfterItWasWritten() throws Exception {
        Path study = folder.resolve("complete");
        FolderEffectTest.copy(Path.of("src/test/resources/study-folder/complete"), study);
        String before = pages(study, "before");
        Map<FolderMutation, String> texts = FolderMutation.onPages();
        for (FolderMutation mutation : texts.keySet()) {
            mutation.apply(study);
        }
        String after = pages(study, "after");
        texts.forEach((mutation, text) -> {
            assertThat(before).as(mutation.subject()).doesNotContain(text);
            assertThat(after).as(mutation.subject()).contains(text);
        });
    }

    /** The consent page in both languages, and the first page of the network questions. */
    private String pages(Path study, String database) throws IOException, InterruptedException {
        LoadedStudy loaded = LoadedStudy.read(study);
        assertThat(loaded.problems()).isEmpty();
        try (ConfigurableApplicationContext server = WebServer.start(
                new ServedStudy(loaded.study(), WAVE),
                "jdbc:h2:file:" + folder.resolve(database).resolve("vpip"),
                0)) {
            HttpVisitor visitor = new HttpVisitor(WebServer.address(server), "203.0.113.7");
            StringBuilder pages = new StringBuilder();
            for (Language language : Language.values()) {
                String link = invite(server, language);
                pages.append(visitor.get(link).body());
                visitor.post(link, "screen", "consent", "go", "next", "asked", "yes", "tier-network", "yes");
                pages.append(visitor.get(link).body());
            }
            return pages.toString();
        }
    }

    private static String invite(ConfigurableApplicationContext server, Language language) {
        AccessToken token = AccessToken.random();
        ParticipantId person = new ParticipantId(language == Language.ENGLISH ? "P01" : "P02");
        server.getBean(Invitations.class)
                .put(token, new PersonalInvitation(person, WAVE, new InstrumentId("contacts"), language));
        return "/s/" + token.value();
    }
}
