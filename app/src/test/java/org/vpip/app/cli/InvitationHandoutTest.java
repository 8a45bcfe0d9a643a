package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.database.ConnectionFailure;
import org.vpip.app.storage.database.DatabaseUnavailableException;
import org.vpip.app.storage.link.PersonalLinks;
import org.vpip.app.study.ReferenceStudyFixture;

/** Links and letters of one serving, and the key that their codes hang on. */
class InvitationHandoutTest {
    @TempDir
    Path folder = Path.of("");

    private StudyServer serving(Map<String, Object> more) throws IOException {
        Path study = folder.resolve("study");
        if (!Files.exists(study)) {
            ReferenceStudyFixture.of(study, 2);
        }
        return new StudyServer(
                new ReferenceStudyFixture(study).served(), study, "jdbc:h2:file:" + folder.resolve("db/vpip"), 0, more);
    }

    private void handOut(Map<String, Object> more) throws IOException {
        StudyServer.RunningServer running = serving(more).start();
        running.administration()
                .handOut(folder.resolve("links.txt"), folder.resolve("letters"), "https://study.example.org");
        List<String> tokens = Files.readAllLines(folder.resolve("links.txt"));
        assertThat(tokens)
                .hasSize(2)
                .allSatisfy(token -> assertThat(
                                running.context().getBean(PersonalLinks.class).owner(new AccessToken(token)))
                        .isPresent());
        assertThat(Files.readString(folder.resolve("letters/R-000000.html"))).contains(tokens.get(0));
        running.context().close();
    }

    @Test
    void lettersHoldTheLinksOfTheFileHoweverOftenWritten() throws IOException {
        Path keys = folder.resolve("keys");
        String configured = System.setProperty("vpip.keys", keys.toString());
        try {
            handOut(Map.of());
            handOut(Map.of());
        } finally {
            if (configured == null) {
                System.clearProperty("vpip.keys");
            } else {
                System.setProperty("vpip.keys", configured);
            }
        }
        assertThat(keys).isNotEmptyDirectory();
        assertThat(folder.resolve("db")).isDirectoryNotContaining("glob:**.key");
    }

    @Test
    void saysWhoseEachLinkIsForTheOwnerAlone() throws IOException {
        ReferenceStudyFixture.of(folder.resolve("study"), 2).withQuestionnaires(List.of("zeta", "alpha"), "");
        StudyServer.RunningServer running =
                serving(Map.of("vpip.keys", folder.resolve("keys").toString())).start();
        Path links = folder.resolve("links.txt");
        Path people = folder.resolve("links.txt.people.csv");
        running.administration().handOut(links, folder.resolve("letters"), "https://study.example.org");
        List<String> tokens = Files.readAllLines(links);
        assertThat(tokens).hasSize(2).allMatch(token -> token.matches("[\\w-]{32}"));
        List<String> rows = Files.readAllLines(people);
        assertThat(rows.get(0)).endsWith("participant,due,link,code,language");
        assertThat(rows.subList(1, 3).stream().map(row -> row.replaceAll(",https.*,", ",…,")))
                .containsExactly("R-000000,t0/zeta t0/alpha,…,en", "R-000001,t0/zeta t0/alpha,…,fr");
        assertThat(rows.stream().skip(1)).allSatisfy(row -> {
            String[] cells = row.split(",");
            assertThat(tokens).contains(cells[2].replace("https://study.example.org/s/", ""));
            assertThat(cells[3]).matches("\\w{4}-\\w{5}");
            assertThat(Files.readString(folder.resolve("letters/" + cells[0] + ".html")))
                    .contains(cells[2], cells[3].replace('-', '\u2011'));
        });
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(people)))
                .isEqualTo("rw-------");
        running.administration().handOut(links, null, "https://study.example.org");
        assertThat(Files.readAllLines(links)).isEqualTo(tokens);
        assertThat(Files.readAllLines(people)).isEqualTo(rows);
        running.context().close();
    }

    @Test
    void doesNotStartWithAnotherKeyThanThatOfItsCodes() throws IOException {
        handOut(Map.of("vpip.key", folder.resolve("one.key").toString()));
        StudyServer other = serving(Map.of("vpip.key", folder.resolve("two.key").toString()));
        assertThat(catchThrowable(other::start))
                .isInstanceOfSatisfying(
                        DatabaseUnavailableException.class,
                        refusal -> assertThat(refusal.failure()).isEqualTo(ConnectionFailure.OTHER_KEY));
        assertThat(folder.resolve("two.key")).doesNotExist();
    }
}
