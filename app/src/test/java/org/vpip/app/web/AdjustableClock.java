package org.vpip.app.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. */
public final class AdjustableClock extends Clock {
    private volatile Instant instant;

    public AdjustableClock(Instant instant) {
        this.instant = instant;
    }

    /** Moves the clock forward, or back by a negative duration. */
    public void move(Duration duration) {
        instant = instant.plus(duration);
    }

    @Override
    public Instant instant() {
        return instant;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        Clock still = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return still.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return still.withZone(other);
            }
        };
    }
}
