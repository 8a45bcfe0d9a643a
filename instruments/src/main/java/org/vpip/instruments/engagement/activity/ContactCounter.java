package org.vpip.instruments.engagement.activity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts who turned to whom. */
final class ContactCounter {
    private final Map<String, Map<String, Integer>> counts = new HashMap<>();

    /** Nobody has contact with oneself, or with somebody unknown. */
    void add(String from, String to) {
        if (!to.isEmpty() && !from.equals(to)) {
            counts.computeIfAbsent(from, person -> new HashMap<>()).merge(to, 1, Integer::sum);
        }
    }

    /** By giver, then by receiver. */
    List<ContactCount> contacts() {
        List<ContactCount> contacts = new ArrayList<>();
        counts.forEach(
                (from, received) -> received.forEach((to, count) -> contacts.add(new ContactCount(from, to, count))));
        contacts.sort(Comparator.comparing(ContactCount::from).thenComparing(ContactCount::to));
        return List.copyOf(contacts);
    }
}
