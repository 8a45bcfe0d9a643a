package org.vpip.app.security;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/** The secret part of a link: 192 bits in 32 characters that no one can guess. Only its hash is ever stored. */
public record AccessToken(String value) {
    private static final String ONE_TIME = "f-";
    private static final String JOINING = "j-";
    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static AccessToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    /** Returns the token of the first bytes of a digest. */
    static AccessToken of(byte[] digest) {
        byte[] bytes = Arrays.copyOf(digest, BYTES);
        return new AccessToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Returns a token of a one-time link; its prefix distinguishes a used link from a mistyped one. */
    public static AccessToken oneTime() {
        return new AccessToken(ONE_TIME + random().value());
    }

    /** Returns a token of a one-time link for a request to join. */
    public static AccessToken joining() {
        return new AccessToken(JOINING + random().value());
    }

    public boolean isOneTime() {
        return value.startsWith(ONE_TIME) || isJoining();
    }

    public boolean isJoining() {
        return value.startsWith(JOINING);
    }

    /** Returns the SHA-256 hash in hexadecimal; a token that no one can guess needs no salt. */
    public String hash() {
        return Sha256.hexadecimal(value);
    }
}
