package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.Optional;

/** The number of people whose attendance is correlated with their change. */
public record DoseResponseDetails(int people) implements FindingDetails {
    @Override
    public Optional<List<Integer>> counts() {
        return Optional.of(List.of(people));
    }
}
