package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vpip.app.storage.DatabaseKind;
import org.vpip.app.study.InvitedPerson;
import org.vpip.app.study.NetworkStudyFixture;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.Respondent;

/** New links for people who lost their letter. */
class NewLinkCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Path key = Path.of("");
    private Path study = Path.of("");
    private ServedStudy served = ServedStudy.NOTHING;

    @BeforeEach
    void writeStudy() throws IOException {
        NetworkStudyFixture fixture = NetworkStudyFixture.of(folder.resolve("study"), 3);
        study = fixture.folder();
        served = fixture.served();
        key = folder.resolve("server.key");
    }

    private StudyServer.RunningServer serve(String database) {
        return new StudyServer(served, study, database, 0, Map.of("vpip.key", key.toString())).start();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void theNewLinkOpensAndTheOldOneIsReplaced(DatabaseKind kind) throws Exception {
        String database = kind.create(folder);
        StudyServer.RunningServer running = serve(database);
        List<InvitedPerson> before = running.administration().invite();
        running.context().close();
        CommandRun run =
                CommandRun.run("new-link", database, "P-001", "--key", key, "--address", "https://study.example.org/");
        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("The earlier links and codes of P-001 no longer work.");
        running = serve(database);
        List<InvitedPerson> after = running.administration().invite();
        InvitedPerson fresh = after.get(0);
        assertThat(run.out().lines())
                .containsExactly(
                        "https://study.example.org/s/" + fresh.token().value(),
                        fresh.link().code().formatted());
        Respondent respondent = new Respondent(running.address(), "203.0.113.8");
        assertThat(respondent.opens("/s/" + fresh.token().value()).status()).isEqualTo(200);
        assertThat(respondent.opens("/s/" + before.get(0).token().value()).status())
                .isEqualTo(410);
        assertThat(after.get(1).token()).isEqualTo(before.get(1).token());
        running.context().close();
    }

    @Test
    void unknownAndErasedPeopleGetNone() throws Exception {
        String database = DatabaseKind.H2.create(folder);
        serve(database).context().close();
        CommandRun.run("withdraw", database, "P-002", "--kind", "everything", "--key", key);
        for (String person : List.of("P-009", "P-002")) {
            CommandRun run = CommandRun.run("new-link", database, person, "--key", key);
            assertThat(run.status()).as(person).isEqualTo(1);
            assertThat(run.err()).contains("no participant “" + person + "”");
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void wrongUseHasItsOwnStatus() {
        assertThat(CommandRun.run("new-link", study, "P-001").status()).isEqualTo(2);
        assertThat(CommandRun.run("new-link", "jdbc:h2:file:x").status()).isEqualTo(2);
    }
}
