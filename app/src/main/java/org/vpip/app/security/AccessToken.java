package org.vpip.app.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The secret part of a personal link: 192 random bits, written in 32 signs. Only its hash is ever stored. */
public record AccessToken(String value) {
    private static final String PASSING = "f-";
    private static final int BYTES = 24;
    private static final SecureRandom CHANCE = new SecureRandom();

    public static AccessToken random() {
        byte[] bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return new AccessToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** One that is forgotten when the answers are sent; it shows its kind, so that it can be told from a mistyped one. */
    public static AccessToken oneTime() {
        return new AccessToken(PASSING + random().value());
    }

    public boolean isOneTime() {
        return value.startsWith(PASSING);
    }

    /** SHA-256 in hexadecimal; as the token is random, it needs no salt. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
