package org.vpip.analysis.finding.subject;

import java.util.Locale;
import java.util.Optional;

/** What a number may be used for. */
public enum IndicatorRole {
    PRIMARY,
    SECONDARY,
    EXPLORATORY,
    /** Not promised by the plan; shown beside what is, such as who took part. */
    DESCRIPTIVE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A role that a plan may give. */
    public static Optional<IndicatorRole> of(String written) {
        return switch (written) {
            case "primary" -> Optional.of(PRIMARY);
            case "secondary" -> Optional.of(SECONDARY);
            case "exploratory" -> Optional.of(EXPLORATORY);
            default -> Optional.empty();
        };
    }
}
