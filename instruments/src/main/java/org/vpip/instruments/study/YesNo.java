package org.vpip.instruments.study;

import java.util.Optional;

/** How a sheet says yes and no, in either language. */
final class YesNo {
    private YesNo() {}

    static Optional<Boolean> read(String written) {
        return switch (written) {
            case "yes", "oui", "true", "1" -> Optional.of(true);
            case "no", "non", "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
