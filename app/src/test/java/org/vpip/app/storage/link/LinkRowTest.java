package org.vpip.app.storage.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.app.security.KeyFile;
import org.vpip.app.security.ServerKey;
import org.vpip.instruments.response.ParticipantId;

class LinkRowTest {
    @TempDir
    private Path folder = Path.of("");

    private ServerKey key(String name) {
        return KeyFile.of(Optional.of(folder.resolve(name)), "jdbc:h2:mem:x", folder)
                .key();
    }

    private static LinkRow row(String person, String study, int counter) {
        return new LinkRow(new ParticipantId(person), study, counter, null);
    }

    @Test
    void theLinkFollowsFromKeyStudyPersonAndCounterAlone() {
        ServerKey key = key("one.key");
        PersonalLink link = row("P-1", "a", 1).link(key);
        assertThat(row("P-1", "a", 1).link(key)).isEqualTo(link);
        assertThat(link.token().value()).matches("[A-Za-z0-9_-]{32}");
        assertThat(Set.of(
                        row("P-2", "a", 1).link(key).token(),
                        row("P-1", "b", 1).link(key).token(),
                        row("P-1", "a", 2).link(key).token(),
                        row("P-1", "a", 1).link(key("two.key")).token()))
                .hasSize(4)
                .doesNotContain(link.token());
        assertThat(row("P-1", "a", 2).link(key).code()).isNotEqualTo(link.code());
    }

    @Test
    void aCodeInUseIsPassedOver() {
        ServerKey key = key("one.key");
        LinkRow first = row("P-1", "a", 0).next(key, Set.of());
        assertThat(first.counter()).isOne();
        LinkRow second = row("P-1", "a", 0).next(key, Set.of(first.codeHash(key)));
        assertThat(second.counter()).isEqualTo(2);
        assertThat(second.codeHash(key)).isNotEqualTo(first.codeHash(key));
    }
}
