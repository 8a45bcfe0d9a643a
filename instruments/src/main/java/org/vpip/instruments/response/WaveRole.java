package org.vpip.instruments.response;

import java.util.Locale;
import java.util.Optional;

/** The role of a wave in the study design. */
public enum WaveRole {
    BASELINE,
    BASELINE2,
    POST,
    FOLLOWUP;

    public static Optional<WaveRole> of(String written) {
        for (WaveRole role : values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(written)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
