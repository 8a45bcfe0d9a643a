package org.vpip.app.storage;

/**
 * Tells one sending of a page from another, so that a request that arrives twice or late changes nothing.
 *
 * @param key random, new for each page that is shown; blank when the page did not say
 * @param sequence counts what is sent from one shown page
 * @param digest of everything that was sent
 */
public record SubmissionKey(String key, int sequence, String digest) {
    /** Of a request that does not say where it comes from. It is always applied. */
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

    /** Whether this is news after that one: a later sending, or another content under the same number. */
    boolean follows(SubmissionKey last) {
        return sequence > last.sequence || (sequence == last.sequence && !digest.equals(last.digest));
    }
}
