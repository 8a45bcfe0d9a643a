package org.vpip.app.home;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vpip.app.web.ClientNetwork;

/** A limit of wrong codes in one minute, from one household, from one site and from everywhere. */
@Component
class CodeAttemptLimiter {
    private static final int HOUSEHOLD_MAXIMUM = 10;
    private static final int SITE_MAXIMUM = 40;
    private static final int TOTAL_MAXIMUM = 400;
    private static final long SECONDS = 60;

    private final Clock clock;
    private final Map<String, Integer> households = new HashMap<>();
    private final Map<String, Integer> sites = new HashMap<>();
    private int total;
    private long minute;

    CodeAttemptLimiter(Clock clock) {
        this.clock = clock;
    }

    /** Counts an attempt before its code is looked up; returns false at the limit of the current minute. */
    synchronized boolean tryAttempt(ClientNetwork network) {
        startMinute();
        if (total >= TOTAL_MAXIMUM
                || sites.getOrDefault(network.site(), 0) >= SITE_MAXIMUM
                || households.getOrDefault(network.household(), 0) >= HOUSEHOLD_MAXIMUM) {
            return false;
        }
        count(network, 1);
        return true;
    }

    /** Takes back an attempt whose code was right. */
    synchronized void forgive(ClientNetwork network) {
        startMinute();
        if (households.getOrDefault(network.household(), 0) > 0) {
            count(network, -1);
        }
    }

    private void count(ClientNetwork network, int attempts) {
        households.merge(network.household(), attempts, Integer::sum);
        sites.merge(network.site(), attempts, Integer::sum);
        total += attempts;
    }

    private void startMinute() {
        long now = clock.instant().getEpochSecond() / SECONDS;
        if (now != minute) {
            households.clear();
            sites.clear();
            total = 0;
            minute = now;
        }
    }
}
