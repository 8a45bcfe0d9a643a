package org.vpip.instruments.response;

import java.util.List;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.Section;

/** The position of one answer; instances of a repeat count from 1, and items outside repeats have 0. */
public record ItemInstance(Item item, int instance) {
    private static final String SEPARATOR = "~";

    public ItemInstance {
        if (instance < 0) {
            throw new IllegalArgumentException("instance must not be negative: " + instance);
        }
    }

    /** Returns the instance of an item that is asked once. */
    public static ItemInstance of(Item item) {
        return new ItemInstance(item, 0);
    }

    /**
     * Returns the item instances of a section, including notes, asked or not.
     *
     * @param time number of the instance, from 1; of no effect outside repeats
     */
    public static List<ItemInstance> of(Section section, int time) {
        int instance = section.repeated().isPresent() ? time : 0;
        return section.items().stream()
                .map(item -> new ItemInstance(item, instance))
                .toList();
    }

    /** Returns the storage key: the id of the item, followed by the instance in a repeat. */
    public String key() {
        return key(item.id().value(), instance);
    }

    static String key(String item, int instance) {
        return instance == 0 ? item : item + SEPARATOR + instance;
    }

    /** Returns the storage key of the number of instances, for a repeat whose length the respondent decides. */
    public static String countKey(String repeat) {
        return repeat + SEPARATOR;
    }

    /** Returns the id of the item with that key. */
    public static String itemOf(String key) {
        int at = key.indexOf(SEPARATOR);
        return at < 0 ? key : key.substring(0, at);
    }

    /** Returns the instance in that key; 0 outside repeats and for a key without a number. */
    public static int instanceOf(String key) {
        int at = key.indexOf(SEPARATOR);
        String written = at < 0 ? "" : key.substring(at + 1);
        return written.matches("\\d{1,4}") ? Integer.parseInt(written) : 0;
    }
}
