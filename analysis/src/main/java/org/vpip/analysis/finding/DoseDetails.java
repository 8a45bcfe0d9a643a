package org.vpip.analysis.finding;

import java.util.List;
import java.util.Optional;

/** How many people's attendance was set against their change. */
public record DoseDetails(int people) implements Details {
    @Override
    public Optional<List<Integer>> counts() {
        return Optional.of(List.of(people));
    }
}
