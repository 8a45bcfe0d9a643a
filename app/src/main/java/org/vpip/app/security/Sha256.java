package org.vpip.app.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 digests of bytes and of texts in UTF-8. */
public final class Sha256 {
    private Sha256() {}

    public static byte[] digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public static String hexadecimal(String text) {
        return HexFormat.of().formatHex(digest(text));
    }

    public static String hexadecimal(byte[] bytes) {
        return HexFormat.of().formatHex(digest(bytes));
    }
}
