package org.vpip.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.app.security.ServerKey.HashPurpose;

class KeyFileTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void isCreatedApartFromAFileDatabaseOnFirstUse() throws IOException {
        String database = "jdbc:h2:file:" + folder.resolve("db/vpip") + ";CACHE_SIZE=1000";
        Path keys = folder.resolve("config/keys");
        KeyFile file = KeyFile.of(Optional.empty(), database, keys);
        assertThat(keys).doesNotExist();
        String hash = file.key().hash(HashPurpose.SHORT_CODE, "A");
        assertThat(KeyFile.of(Optional.empty(), database, keys).key().hash(HashPurpose.SHORT_CODE, "A"))
                .isEqualTo(hash);
        assertThat(folder.resolve("db")).doesNotExist();
        try (Stream<Path> files = Files.list(keys)) {
            assertThat(files).singleElement().satisfies(key -> {
                assertThat(key.getFileName().toString()).startsWith("vpip-");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                        .isEqualTo("rw-------");
            });
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rwx------");
    }

    @Test
    void differsBetweenDatabasesOfOneName() {
        Path keys = folder.resolve("keys");
        ServerKey one = KeyFile.of(Optional.empty(), "jdbc:h2:file:" + folder.resolve("a/vpip"), keys)
                .key();
        ServerKey other = KeyFile.of(Optional.empty(), "jdbc:h2:file:" + folder.resolve("b/vpip"), keys)
                .key();
        assertThat(one.hash(HashPurpose.SHORT_CODE, "A")).isNotEqualTo(other.hash(HashPurpose.SHORT_CODE, "A"));
    }

    @Test
    void remainsNextToADatabaseOfAnEarlierVersion() {
        Path earlier = folder.resolve("vpip.key");
        ServerKey key = KeyFile.of(Optional.of(earlier), "", folder).key();
        String database = "jdbc:h2:file:" + folder.resolve("vpip");
        assertThat(KeyFile.of(Optional.empty(), database, folder.resolve("keys"))
                        .key()
                        .hash(HashPurpose.SHORT_CODE, "A"))
                .isEqualTo(key.hash(HashPurpose.SHORT_CODE, "A"));
    }

    @Test
    void liesWhereItIsNamed() {
        Path named = folder.resolve("elsewhere/secret");
        KeyFile.of(Optional.of(named), "jdbc:postgresql://localhost/vpip", folder)
                .key();
        assertThat(named).exists();
    }

    private Path defaultPath(String database) {
        return KeyFile.of(Optional.empty(), database, folder).path();
    }

    @Test
    void isNamedAfterHostAndDatabaseOfPostgres() {
        Path path = defaultPath("jdbc:postgresql://db.example.org/vpip");
        assertThat(path.getParent()).isEqualTo(folder);
        assertThat(path.getFileName().toString()).matches("vpip-[0-9a-f]{12}\\.key");
        assertThat(defaultPath("jdbc:postgresql://db.example.org/vpip?user=a&password=b"))
                .isEqualTo(path);
        assertThat(defaultPath("jdbc:postgresql://other.example.org/vpip")).isNotEqualTo(path);
        assertThat(defaultPath("jdbc:postgresql://db.example.org/other"))
                .asString()
                .contains("other-");
    }

    @Test
    void isNeverReplacedWhenItIsDamaged() throws IOException {
        Path named = folder.resolve("secret");
        Files.writeString(named, "abc");
        assertThatIllegalStateException()
                .isThrownBy(() -> KeyFile.of(Optional.of(named), "", folder).key());
        assertThat(named).hasContent("abc");
    }

    @Test
    void keepsHashesOfEqualTextsForDifferentEndsApart() {
        ServerKey key = ServerKey.random();
        assertThat(key.hash(HashPurpose.SHORT_CODE, "A"))
                .isNotEqualTo(key.hash(HashPurpose.CODE_ELEMENT, "A"))
                .isNotEqualTo(ServerKey.random().hash(HashPurpose.SHORT_CODE, "A"));
        assertThat(key.hash(HashPurpose.CODE_ELEMENT, "ab", "c"))
                .isNotEqualTo(key.hash(HashPurpose.CODE_ELEMENT, "a", "bc"));
        assertThat(key.address(HashPurpose.CODE_PAGE, "x")).matches("[0-9A-Z]{12}");
    }
}
