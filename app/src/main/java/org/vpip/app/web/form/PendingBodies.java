package org.vpip.app.web.form;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The bodies on their way, a bounded number from each address. The oldest gives way to one too many. */
@Component
class PendingBodies {
    private static final int MOST_OF_ONE_ADDRESS = 50;

    private final Map<String, Deque<FormBody>> bodies = new HashMap<>();

    void add(String household, FormBody body) {
        FormBody displaced = addBounded(household, body);
        if (displaced != null) {
            displaced.giveWay();
        }
    }

    private synchronized @Nullable FormBody addBounded(String household, FormBody body) {
        Deque<FormBody> ofAddress = bodies.computeIfAbsent(household, key -> new ArrayDeque<>());
        ofAddress.addLast(body);
        return ofAddress.size() > MOST_OF_ONE_ADDRESS ? ofAddress.removeFirst() : null;
    }

    synchronized void remove(String household, FormBody body) {
        bodies.computeIfPresent(household, (key, ofAddress) -> {
            ofAddress.remove(body);
            return ofAddress.isEmpty() ? null : ofAddress;
        });
    }

    /** Gives up bodies that arrive too slowly, once a second. */
    @Scheduled(fixedDelay = 1000)
    void refuseLate() {
        all().forEach(FormBody::refuseWhenLate);
    }

    private synchronized List<FormBody> all() {
        return bodies.values().stream().flatMap(Deque::stream).toList();
    }
}
