package org.vpip.instruments.instrument;

import java.util.Locale;
import java.util.Optional;

/** Which way is better. */
public enum Direction {
    UP,
    DOWN;

    public static Optional<Direction> of(String written) {
        return switch (written.strip().toLowerCase(Locale.ROOT)) {
            case "up" -> Optional.of(UP);
            case "down" -> Optional.of(DOWN);
            default -> Optional.empty();
        };
    }
}
