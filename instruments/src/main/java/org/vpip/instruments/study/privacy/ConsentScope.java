package org.vpip.instruments.study.privacy;

import java.util.Locale;
import java.util.Optional;

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

    public static Optional<ConsentScope> of(String code) {
        for (ConsentScope tier : values()) {
            if (tier.code().equals(code.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(tier);
            }
        }
        return Optional.empty();
    }
}
