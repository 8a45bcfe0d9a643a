package org.vpip.instruments.instrument;

import java.util.Locale;
import java.util.Optional;

/** The direction of improvement. */
public enum DesiredDirection {
    UP,
    DOWN;

    public static Optional<DesiredDirection> of(String written) {
        return switch (written.strip().toLowerCase(Locale.ROOT)) {
            case "up" -> Optional.of(UP);
            case "down" -> Optional.of(DOWN);
            default -> Optional.empty();
        };
    }
}
