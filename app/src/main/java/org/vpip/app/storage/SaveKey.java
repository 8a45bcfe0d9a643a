package org.vpip.app.storage;

/**
 * Tells one sending of a page from another, so that a request that arrives twice or late changes nothing.
 *
 * @param key random, new for each page that is shown; blank when the page did not say
 * @param seq counts what is sent from one shown page
 * @param digest of everything that was sent
 */
public record SaveKey(String key, int seq, String digest) {
    /** Of a request that does not say where it comes from. It is always applied. */
    public static final SaveKey NONE = new SaveKey("", 0, "");

    private static final int LONGEST = 64;

    public SaveKey {
        if (key.length() > LONGEST || digest.length() > LONGEST) {
            throw new IllegalArgumentException("key and digest have at most " + LONGEST + " signs");
        }
    }

    boolean isNone() {
        return key.isEmpty();
    }

    /** Whether this is news after that one: a later sending, or another content under the same number. */
    boolean follows(SaveKey last) {
        return seq > last.seq || (seq == last.seq && !digest.equals(last.digest));
    }
}
