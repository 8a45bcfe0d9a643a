package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.Optional;

/** The numbers of sessions planned and held. */
public record SessionDetails(int planned, int held) implements FindingDetails {
    @Override
    public Optional<List<Integer>> counts() {
        return Optional.of(List.of());
    }
}
