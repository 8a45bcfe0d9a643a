package org.vpip.instruments.study;

import java.util.Locale;
import java.util.Optional;

/** How the answers of one person at different times are brought together. */
public enum LinkingMethod {
    /** By personal links; somebody holds the list of who is who. */
    LINKS,
    /** By a code that each person makes from seven things about themselves; there is no list. */
    CODE;

    /** {@code links} or {@code code}. */
    public static Optional<LinkingMethod> of(String written) {
        return switch (written.strip().toLowerCase(Locale.ROOT)) {
            case "links" -> Optional.of(LINKS);
            case "code" -> Optional.of(CODE);
            default -> Optional.empty();
        };
    }
}
