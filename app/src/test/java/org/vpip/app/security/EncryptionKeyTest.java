package org.vpip.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.vpip.app.security.ServerKey.HashPurpose;

class EncryptionKeyTest {
    private static final String TEXT = "« J’y vais chaque semaine » 🙂";

    private final EncryptionKey key = EncryptionKey.random();

    @Test
    void decryptsWhatItEncrypted() {
        assertThat(key.decrypt(key.encrypt(TEXT, "P-001", "q1"), "P-001", "q1")).isEqualTo(TEXT);
        assertThat(key.decrypt(key.encrypt("", "P-001"), "P-001")).isEmpty();
    }

    @Test
    void hidesEqualTexts() {
        assertThat(key.encrypt(TEXT, "q1"))
                .isNotEqualTo(key.encrypt(TEXT, "q1"))
                .doesNotContain("semaine");
    }

    @Test
    void knowsTheLengthOfWhatItEncrypts() {
        for (String text : new String[] {"", "3", "12", "123", "1234", TEXT}) {
            assertThat(EncryptionKey.encryptedLength(text))
                    .isEqualTo(key.encrypt(text).length());
        }
    }

    @Test
    void refusesAnotherKeyOrContext() {
        String encrypted = key.encrypt(TEXT, "P-001", "q1");
        assertThatIllegalStateException().isThrownBy(() -> key.decrypt(encrypted, "P-001", "q2"));
        assertThatIllegalStateException().isThrownBy(() -> key.decrypt(encrypted, "P-00", "1q1"));
        assertThatIllegalStateException().isThrownBy(() -> key.decrypt(encrypted, "P-001"));
        assertThatIllegalStateException()
                .isThrownBy(() -> EncryptionKey.random().decrypt(encrypted, "P-001", "q1"));
    }

    @Test
    void refusesAChangedOrShortenedText() {
        byte[] bytes = Base64.getDecoder().decode(key.encrypt(TEXT));
        bytes[bytes.length / 2] ^= 1;
        assertThatIllegalStateException()
                .isThrownBy(() -> key.decrypt(Base64.getEncoder().encodeToString(bytes)));
        assertThatIllegalStateException().isThrownBy(() -> key.decrypt("AAAA"));
        assertThatIllegalStateException().isThrownBy(() -> key.decrypt("no Base64!"));
    }

    @Test
    void wrapsTheKeyOfAPerson() {
        EncryptionKey wrapping = ServerKey.random().encryptionKey(HashPurpose.PERSON_KEY);
        String wrapped = wrapping.wrap(key, "P-001");
        assertThat(wrapping.unwrap(wrapped, "P-001").decrypt(key.encrypt(TEXT))).isEqualTo(TEXT);
        assertThatIllegalStateException().isThrownBy(() -> wrapping.unwrap(wrapped, "P-002"));
        EncryptionKey other = ServerKey.random().encryptionKey(HashPurpose.PERSON_KEY);
        assertThatIllegalStateException().isThrownBy(() -> other.unwrap(wrapped, "P-001"));
    }

    @Test
    void derivesFromTheServerKeyAndItsPurpose() {
        ServerKey server = ServerKey.random();
        String encrypted = server.encryptionKey(HashPurpose.PERSON_KEY).encrypt(TEXT);
        assertThat(server.encryptionKey(HashPurpose.PERSON_KEY).decrypt(encrypted))
                .isEqualTo(TEXT);
        assertThatIllegalStateException()
                .isThrownBy(() -> server.encryptionKey(HashPurpose.CODE_ELEMENT).decrypt(encrypted));
    }
}
