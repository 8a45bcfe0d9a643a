package org.vpip.instruments.study.table;

import java.util.Optional;

/** The words for yes and no in either language. */
public final class YesNoCell {
    private YesNoCell() {}

    public static Optional<Boolean> read(String written) {
        return switch (written) {
            case "yes", "oui", "true", "1" -> Optional.of(true);
            case "no", "non", "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
