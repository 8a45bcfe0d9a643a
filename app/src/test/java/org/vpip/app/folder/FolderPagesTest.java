package org.vpip.app.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.evaluation.LoadedStudy;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.EarlierLinks;
import org.vpip.app.storage.FileContent;
import org.vpip.app.storage.StudyFiles;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.study.StudyInstallation;
import org.vpip.app.web.Respondent;
import org.vpip.app.web.VisitedPage;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.schema.AffectedOutput;
import org.vpip.instruments.wording.Language;

/** Texts and dates that docs/study-folder.md promises on the web are on its pages, or in the study that it stores. */
class FolderPagesTest {
    private static final WaveId WAVE = new WaveId("t1");

    @TempDir
    Path folder = Path.of("");

    @Test
    void eachTextIsInItsOutputOnlyAfterItWasWritten() throws Exception {
        Path study = folder.resolve("complete");
        FolderEffectTest.copy(Path.of("src/test/resources/study-folder/complete"), study);
        Map<AffectedOutput, String> before = outputs(study, "before");
        Map<FolderMutation, String> texts = FolderMutation.onPages();
        for (FolderMutation mutation : texts.keySet()) {
            mutation.apply(study);
        }
        Map<AffectedOutput, String> after = outputs(study, "after");
        texts.forEach((mutation, text) -> {
            AffectedOutput output = FolderEffectTest.output(mutation);
            assertThat(before.get(output)).as(mutation.subject()).doesNotContain(text);
            assertThat(after.get(output)).as(mutation.subject()).contains(text);
        });
    }

    /** The consent page in both languages, the first page of the network questions, and the stored consent texts. */
    private Map<AffectedOutput, String> outputs(Path study, String database) throws IOException {
        LoadedStudy loaded = LoadedStudy.read(study);
        assertThat(loaded.problems()).isEmpty();
        try (ConfigurableApplicationContext server = WebServer.start(
                new ServedStudy(loaded.study(), WAVE),
                "jdbc:h2:file:" + folder.resolve(database).resolve("vpip"),
                0)) {
            Respondent visitor = new Respondent(WebServer.address(server), "203.0.113.7");
            StringBuilder pages = new StringBuilder();
            for (Language language : Language.values()) {
                VisitedPage consent = visitor.opens(invite(server, language));
                pages.append(consent.body());
                pages.append(consent.consents("network").body());
            }
            server.getBean(StudyInstallation.class).install(study);
            FileContent register = Objects.requireNonNull(
                    server.getBean(StudyFiles.class).all().get("data/registers/consent_texts.csv"));
            return Map.of(AffectedOutput.PAGES, pages.toString(), AffectedOutput.EXPORT, register.encoded());
        }
    }

    private static String invite(ConfigurableApplicationContext server, Language language) {
        AccessToken token = AccessToken.random();
        ParticipantId person = new ParticipantId(language == Language.ENGLISH ? "P01" : "P02");
        new EarlierLinks(server)
                .put(token, new PersonalInvitation(person, WAVE, new InstrumentId("contacts"), language));
        return "/s/" + token.value();
    }
}
