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
        if (!areDigits(seconds) || seconds.isEmpty() || seconds.length() > 11 || !areDigits(decimals)) {
            return Optional.empty();
        }
        String six = (decimals + "000000").substring(0, DECIMALS);
        return Optional.of(Long.parseLong(seconds) * 1_000_000 + Long.parseLong(six));
    }

    private static boolean areDigits(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }
}
