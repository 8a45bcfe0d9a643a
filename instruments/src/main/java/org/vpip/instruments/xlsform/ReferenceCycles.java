package org.vpip.instruments.xlsform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The names in circular references. */
final class ReferenceCycles {
    private ReferenceCycles() {}

    /** Returns the names in cycles and on paths between cycles. */
    static Set<String> of(Map<String, Set<String>> needs) {
        Map<String, Set<String>> forward = known(needs);
        Map<String, Set<String>> backward = new HashMap<>();
        forward.keySet().forEach(name -> backward.put(name, new HashSet<>()));
        forward.forEach((name, needed) -> needed.forEach(
                other -> backward.getOrDefault(other, new HashSet<>()).add(name)));
        Set<String> left = new HashSet<>(forward.keySet());
        peel(forward, backward, left);
        peel(backward, forward, left);
        return left;
    }

    private static Map<String, Set<String>> known(Map<String, Set<String>> needs) {
        Map<String, Set<String>> known = new HashMap<>();
        needs.forEach((name, needed) -> {
            Set<String> there = new HashSet<>(needed);
            there.retainAll(needs.keySet());
            known.put(name, there);
        });
        return known;
    }

    /** Removes the names without an arrow to a remaining one. */
    private static void peel(Map<String, Set<String>> arrows, Map<String, Set<String>> reversed, Set<String> left) {
        Map<String, Integer> open = new HashMap<>();
        Deque<String> free = new ArrayDeque<>();
        for (String name : left) {
            int count = (int) arrows.getOrDefault(name, Set.of()).stream()
                    .filter(left::contains)
                    .count();
            open.put(name, count);
            if (count == 0) {
                free.add(name);
            }
        }
        while (!free.isEmpty()) {
            String removed = free.remove();
            left.remove(removed);
            for (String user : reversed.getOrDefault(removed, Set.of())) {
                if (left.contains(user) && open.merge(user, -1, Integer::sum) == 0) {
                    free.add(user);
                }
            }
        }
    }
}
