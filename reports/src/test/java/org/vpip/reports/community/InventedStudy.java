package org.vpip.reports.community;

import java.util.List;
import java.util.stream.LongStream;

/**
 * An invented study.
 *
 * @param seed of its community
 * @param extent of its plan
 */
public record InventedStudy(long seed, PlanExtent extent) {
    /** Returns the studies of communities with these seeds. */
    public static List<InventedStudy> of(PlanExtent extent, long... seeds) {
        return LongStream.of(seeds)
                .mapToObj(seed -> new InventedStudy(seed, extent))
                .toList();
    }

    /** Returns the community, counted anew. */
    RandomCommunity community() {
        RandomCommunity community = new RandomCommunity(seed);
        return switch (extent) {
            case WHOLE -> community;
            case HALF -> community.halved();
        };
    }
}
