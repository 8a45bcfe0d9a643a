package org.vpip.analysis.finding.subject;

import java.util.Locale;
import java.util.Optional;

/** The role of an indicator in the plan, which decides how its tests are adjusted and reported. */
public enum IndicatorRole {
    PRIMARY,
    SECONDARY,
    EXPLORATORY,
    /** A number outside the plan, shown next to the indicators, such as participation. */
    DESCRIPTIVE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a role as a plan writes it; empty for any other word. */
    public static Optional<IndicatorRole> of(String written) {
        return switch (written) {
            case "primary" -> Optional.of(PRIMARY);
            case "secondary" -> Optional.of(SECONDARY);
            case "exploratory" -> Optional.of(EXPLORATORY);
            default -> Optional.empty();
        };
    }
}
