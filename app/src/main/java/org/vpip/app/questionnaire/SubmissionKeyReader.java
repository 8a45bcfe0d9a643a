package org.vpip.app.questionnaire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.vpip.app.storage.SubmissionKey;
import org.vpip.app.web.FormPost;

/** One sending of a page that was shown, as its hidden fields tell it. */
final class SubmissionKeyReader {
    private SubmissionKeyReader() {}

    /** A form without a key, or with one that no page of ours has, is not told from others. */
    static SubmissionKey key(FormPost form) {
        String key = form.first("key");
        String seq = form.first("seq");
        if (!key.matches("[\\w-]{16,64}") || !seq.matches("\\d{1,9}")) {
            return SubmissionKey.NONE;
        }
        return new SubmissionKey(key, Integer.parseInt(seq), digest(form));
    }

    private static String digest(FormPost form) {
        try {
            byte[] sent = form.fields().toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sent));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
