package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vpip.instruments.wording.Wording;

/**
 * Members by region, regions without anybody included.
 *
 * @param rows in the order of the sheet of regions
 * @param groups of two regions or more, each in one row, for where single regions are too small to be told; without label
 */
public record RegionDetails(List<RegionRow> rows, List<RegionRow> groups) implements FindingDetails {
    public RegionDetails {
        rows = List.copyOf(rows);
        groups = List.copyOf(groups);
    }

    /**
     * One region, or several that are told together.
     *
     * @param label passes through unread
     * @param group under which it may be told together with others; blank for none
     * @param members empty where they are too few to be told
     * @param population 0 where it is not known
     * @param index share of the members over share of the population, 1 as many as people there; empty where either is not known
     * @param initiatives known there, whether or not anybody of them is a member; empty where that is not asked
     */
    public record RegionRow(
            Wording label,
            String group,
            OptionalInt members,
            long population,
            OptionalDouble index,
            OptionalInt initiatives) {

        /** Without the number of members and what tells it. */
        public RegionRow withoutCounts() {
            return new RegionRow(label, group, OptionalInt.empty(), population, OptionalDouble.empty(), initiatives);
        }

        /** Whether it is told that nobody is there. */
        public boolean isEmpty() {
            return members.orElse(-1) == 0;
        }
    }
}
