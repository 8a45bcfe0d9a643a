package org.vpip.instruments.study.privacy;

import java.util.Locale;
import java.util.Optional;

/** What somebody may agree to, each by itself. */
public enum ConsentScope {
    /** Answering questionnaires; without it nothing is asked. */
    SURVEY,
    /** Saying with whom one works. */
    NETWORK,
    /** Standing on the list from which others tick. */
    NAMED,
    ATTENDANCE,
    ONLINE,
    QUOTES,
    RECONTACT,
    SHARING;

    /** As sheets write it. */
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
