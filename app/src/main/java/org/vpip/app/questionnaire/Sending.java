package org.vpip.app.questionnaire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.vpip.app.storage.SaveKey;

/** One sending of a page that was shown, as its hidden fields tell it. */
final class Sending {
    private Sending() {}

    /** A form without a key, or with one that no page of ours has, is not told from others. */
    static SaveKey key(MultiValueMap<String, String> form) {
        String key = form.getFirst("key");
        String seq = form.getFirst("seq");
        if (!fits(key, "[\\w-]{16,64}") || !fits(seq, "\\d{1,9}")) {
            return SaveKey.NONE;
        }
        return new SaveKey(String.valueOf(key), Integer.parseInt(String.valueOf(seq)), digest(form));
    }

    private static boolean fits(@Nullable String written, String pattern) {
        return written != null && written.matches(pattern);
    }

    private static String digest(MultiValueMap<String, String> form) {
        try {
            byte[] sent = form.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sent));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
