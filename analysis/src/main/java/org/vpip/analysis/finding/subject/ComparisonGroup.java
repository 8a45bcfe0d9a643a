package org.vpip.analysis.finding.subject;

import java.util.Optional;

/** The people whose attribute has one code; a plan writes {@code attribute=code}, or {@code community=id} for a community. */
public record ComparisonGroup(String attribute, String code) {

    /** Reads a group as a plan writes it; empty for any other text. */
    public static Optional<ComparisonGroup> parse(String written) {
        String[] parts = written.split("=", 2);
        return parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()
                ? Optional.empty()
                : Optional.of(new ComparisonGroup(parts[0].strip(), parts[1].strip()));
    }
}
