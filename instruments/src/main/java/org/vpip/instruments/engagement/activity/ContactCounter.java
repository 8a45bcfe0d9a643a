package org.vpip.instruments.engagement.activity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A counter of contacts between people. */
final class ContactCounter {
    private final Map<String, Map<String, Integer>> counts = new HashMap<>();

    /** Adds a contact, unless it is with oneself or an unknown person. */
    void add(String from, String to) {
        if (!to.isEmpty() && !from.equals(to)) {
            counts.computeIfAbsent(from, person -> new HashMap<>()).merge(to, 1, Integer::sum);
        }
    }

    /** Returns the contacts by giver, then by receiver. */
    List<ContactCount> contacts() {
        List<ContactCount> contacts = new ArrayList<>();
        counts.forEach(
                (from, received) -> received.forEach((to, count) -> contacts.add(new ContactCount(from, to, count))));
        contacts.sort(Comparator.comparing(ContactCount::from).thenComparing(ContactCount::to));
        return List.copyOf(contacts);
    }
}
