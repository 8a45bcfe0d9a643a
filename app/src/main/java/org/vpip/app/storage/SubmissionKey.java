package org.vpip.app.storage;

/**
 * The identity of one submission of a page, by which a request that arrives twice or late changes nothing.
 *
 * @param key random, new for each page view; blank when the request does not name one
 * @param sequence number of the submission within its page view
 * @param digest of all submitted fields
 */
public record SubmissionKey(String key, int sequence, String digest) {
    /** The key of a request without a page view, which is always applied. */
    public static final SubmissionKey NONE = new SubmissionKey("", 0, "");

    private static final int LONGEST = 64;

    public SubmissionKey {
        if (key.length() > LONGEST || digest.length() > LONGEST) {
            throw new IllegalArgumentException("key and digest have at most " + LONGEST + " signs");
        }
    }

    boolean isNone() {
        return key.isEmpty();
    }

    /** Returns whether the submission is later than the last one, or has other content under an equal number. */
    boolean follows(SubmissionKey last) {
        return sequence > last.sequence || (sequence == last.sequence && !digest.equals(last.digest));
    }
}
