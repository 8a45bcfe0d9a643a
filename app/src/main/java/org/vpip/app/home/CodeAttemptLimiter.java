package org.vpip.app.home;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A limit of wrong codes from one address in one minute. The counts end with the minute. */
@Component
class CodeAttemptLimiter {
    private static final int MAXIMUM = 10;
    private static final long SECONDS = 60;

    private final Clock clock;
    private final Map<String, Integer> counts = new HashMap<>();
    private long minute;

    CodeAttemptLimiter(Clock clock) {
        this.clock = clock;
    }

    /** Returns whether an address has reached the limit of the current minute. */
    synchronized boolean isBlocked(String address) {
        startMinute();
        return counts.getOrDefault(address, 0) >= MAXIMUM;
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
