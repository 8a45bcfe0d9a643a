package org.vpip.instruments.response;

import org.vpip.instruments.instrument.Item;

/**
 * The place of one answer.
 *
 * @param instance which time its repeat is asked, from 1; 0 outside repeats
 */
public record ItemInstance(Item item, int instance) {
    private static final String SEPARATOR = "~";

    public ItemInstance {
        if (instance < 0) {
            throw new IllegalArgumentException("instance must not be negative: " + instance);
        }
    }

    /** The place of an item that is asked once. */
    public static ItemInstance of(Item item) {
        return new ItemInstance(item, 0);
    }

    /** What its answer is kept under: the id of the item, in a repeat with the instance behind it. */
    public String key() {
        return key(item.id().value(), instance);
    }

    static String key(String item, int instance) {
        return instance == 0 ? item : item + SEPARATOR + instance;
    }

    /** What is kept under it: how often a repeat is asked in which whoever answers decides that. */
    public static String countKey(String repeat) {
        return repeat + SEPARATOR;
    }

    /** The id of the item whose answer is kept under that key. */
    public static String itemOf(String key) {
        int at = key.indexOf(SEPARATOR);
        return at < 0 ? key : key.substring(0, at);
    }

    /** The instance in that key; 0 outside repeats and where no number stands. */
    public static int instanceOf(String key) {
        int at = key.indexOf(SEPARATOR);
        String written = at < 0 ? "" : key.substring(at + 1);
        return written.matches("\\d{1,4}") ? Integer.parseInt(written) : 0;
    }
}
