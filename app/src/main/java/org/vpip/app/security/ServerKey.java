package org.vpip.app.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret key behind links and codes, the hashes of codes and of code elements, and the encryption keys of people. */
public final class ServerKey {
    private static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    private ServerKey(byte[] secret) {
        this.secret = secret;
    }

    static ServerKey random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new ServerKey(bytes);
    }

    /** Returns the key of a text written by {@link #encoded()}; empty for any other text. */
    static Optional<ServerKey> read(String written) {
        String digits = written.strip();
        return digits.matches("[0-9A-Fa-f]{" + 2 * BYTES + "}")
                ? Optional.of(new ServerKey(HexFormat.of().parseHex(digits)))
                : Optional.empty();
    }

    String encoded() {
        return HexFormat.of().formatHex(secret);
    }

    /**
     * Returns the HMAC-SHA-256 in hexadecimal.
     *
     * @param purpose distinguishes hashes of equal texts for different purposes
     */
    public String hash(HashPurpose purpose, String... parts) {
        return HexFormat.of().formatHex(digest(purpose, parts));
    }

    /** Returns the address of a public page: twelve characters, reproducible and impossible to guess. */
    public String address(HashPurpose purpose, String... parts) {
        return CrockfordBase32.encode(digest(purpose, parts), 12);
    }

    /** Returns the encryption key of a purpose, derived from this key. */
    public EncryptionKey encryptionKey(HashPurpose purpose) {
        return new EncryptionKey(digest(purpose));
    }

    /** Returns the token of a link, reproducible and impossible to guess. */
    public AccessToken token(String... parts) {
        return AccessToken.of(digest(HashPurpose.LINK, parts));
    }

    /** Returns a code, reproducible; two different inputs may have an equal one. */
    public ShortCode code(String... parts) {
        return ShortCode.of(digest(HashPurpose.LINK_CODE, parts));
    }

    private byte[] digest(HashPurpose purpose, String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update(purpose.name().getBytes(StandardCharsets.UTF_8));
            for (String part : parts) {
                mac.update((byte) 0);
                mac.update(part.getBytes(StandardCharsets.UTF_8));
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    /** The purpose of a hash. */
    public enum HashPurpose {
        SHORT_CODE,
        CODE_ELEMENT,
        CODE_PAGE,
        FEEDBACK_PAGE,
        LINK,
        LINK_CODE,
        MARK,
        PERSON_KEY
    }
}
