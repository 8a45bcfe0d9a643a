package org.vpip.app.home;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Slows guessing down: so many wrong codes from one address in one minute. Nothing of it outlives the minute. */
@Component
class CodeAttemptLimiter {
    private static final int MOST = 10;
    private static final long SECONDS = 60;

    private final Clock clock;
    private final Map<String, Integer> counts = new HashMap<>();
    private long minute;

    CodeAttemptLimiter(Clock clock) {
        this.clock = clock;
    }

    /** Whether no further code is tried from there for the rest of the minute. */
    synchronized boolean isBlocked(String address) {
        startMinute();
        return counts.getOrDefault(address, 0) >= MOST;
    }

    synchronized void countAttempt(String address) {
        startMinute();
        counts.merge(address, 1, Integer::sum);
    }

    private void startMinute() {
        long now = clock.instant().getEpochSecond() / SECONDS;
        if (now != minute) {
            counts.clear();
            minute = now;
        }
    }
}
