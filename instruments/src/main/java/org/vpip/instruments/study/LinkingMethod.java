package org.vpip.instruments.study;

import java.util.Locale;
import java.util.Optional;

/** The methods of linking one person's answers across waves. */
public enum LinkingMethod {
    /** Personal links, with a confidential list of identities. */
    LINKS,
    /** A self-generated code of seven personal elements, without a list. */
    CODE;

    /** Reads {@code links} or {@code code}. */
    public static Optional<LinkingMethod> of(String written) {
        return switch (written.strip().toLowerCase(Locale.ROOT)) {
            case "links" -> Optional.of(LINKS);
            case "code" -> Optional.of(CODE);
            default -> Optional.empty();
        };
    }
}
