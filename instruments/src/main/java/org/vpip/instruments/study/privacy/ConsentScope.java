package org.vpip.instruments.study.privacy;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The scopes of consent, each given separately. */
public enum ConsentScope {
    /** Answering questionnaires; without it no question is asked. */
    SURVEY,
    /** Naming colleagues in network questions. */
    NETWORK,
    /** Appearing by name on the list for network questions. */
    NAMED,
    ATTENDANCE,
    ONLINE,
    QUOTES,
    RECONTACT,
    SHARING;

    /** Returns the code in sheets. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the codes of all scopes, for advice. */
    public static String codes() {
        return Stream.of(values()).map(ConsentScope::code).collect(Collectors.joining(", "));
    }

    public static Optional<ConsentScope> of(String code) {
        for (ConsentScope tier : values()) {
            if (tier.code().equals(code.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(tier);
            }
        }
        return Optional.empty();
    }
}
