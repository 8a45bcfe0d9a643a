package org.vpip.app.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** A limit of attempts in one period, from one household, from one site and from everywhere. Nothing outlives the period. */
public final class AttemptLimiter {
    private final Clock clock;
    private final AttemptLimits limits;
    private final Map<String, Integer> households = new HashMap<>();
    private final Map<String, Integer> sites = new HashMap<>();
    private int total;
    private long period;

    public AttemptLimiter(Clock clock, AttemptLimits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    /** The greatest numbers of attempts in one period of so many seconds. */
    public record AttemptLimits(long seconds, int household, int site, int total) {}

    /** Counts an attempt before its work begins; returns false at a limit of the current period. */
    public synchronized boolean tryAttempt(ClientNetwork network) {
        startPeriod();
        if (total >= limits.total()
                || sites.getOrDefault(network.site(), 0) >= limits.site()
                || households.getOrDefault(network.household(), 0) >= limits.household()) {
            return false;
        }
        count(network, 1);
        return true;
    }

    /** Takes back an attempt that was no failure. */
    public synchronized void forgive(ClientNetwork network) {
        startPeriod();
        if (households.getOrDefault(network.household(), 0) > 0) {
            count(network, -1);
        }
    }

    private void count(ClientNetwork network, int attempts) {
        households.merge(network.household(), attempts, Integer::sum);
        sites.merge(network.site(), attempts, Integer::sum);
        total += attempts;
    }

    private void startPeriod() {
        long now = clock.instant().getEpochSecond() / limits.seconds();
        if (now != period) {
            households.clear();
            sites.clear();
            total = 0;
            period = now;
        }
    }
}
