package org.vpip.app.questionnaire;

import org.vpip.app.security.Sha256;
import org.vpip.app.storage.SubmissionKey;
import org.vpip.app.web.FormPost;

/** The reader of the identity of a submission, from the hidden fields of its form. */
final class SubmissionKeyReader {
    private SubmissionKeyReader() {}

    /** Returns the key of a submission; {@link SubmissionKey#NONE} for a form without a key of our pages. */
    static SubmissionKey key(FormPost form) {
        String key = form.first("key");
        String seq = form.first("seq");
        if (!key.matches("[\\w-]{16,64}") || !seq.matches("\\d{1,9}")) {
            return SubmissionKey.NONE;
        }
        return new SubmissionKey(
                key, Integer.parseInt(seq), Sha256.hexadecimal(form.fields().toString()));
    }
}
