package org.vpip.instruments.engagement.slack;

import java.util.Optional;

/** The times of Slack: seconds since 1970 in UTC with six decimals, which also identify a message in its channel. */
final class SlackTime {
    private static final int DECIMALS = 6;

    private SlackTime() {}

    /** Returns microseconds; empty for an invalid text. */
    static Optional<Long> micros(String text) {
        int point = text.indexOf('.');
        String seconds = point < 0 ? text : text.substring(0, point);
        String decimals = point < 0 ? "" : text.substring(point + 1);
        if (!seconds.matches("[0-9]{1,11}") || !decimals.matches("[0-9]*")) {
            return Optional.empty();
        }
        String six = (decimals + "000000").substring(0, DECIMALS);
        return Optional.of(Long.parseLong(seconds) * 1_000_000 + Long.parseLong(six));
    }
}
