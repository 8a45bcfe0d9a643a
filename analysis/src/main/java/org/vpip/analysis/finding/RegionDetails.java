package org.vpip.analysis.finding;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vpip.instruments.wording.Wording;

/**
 * Members by region, regions without anybody included.
 *
 * @param rows in the order of the sheet of regions
 */
public record RegionDetails(List<Row> rows) implements Details {
    public RegionDetails {
        rows = List.copyOf(rows);
    }

    /**
     * One region, or several that are told together.
     *
     * @param label passes through unread
     * @param group under which it may be told together with others; blank for none
     * @param members empty where they are too few to be told
     * @param population 0 where it is not known
     * @param index share of the members over share of the population, 1 as many as people there; empty where either is not known
     */
    public record Row(Wording label, String group, OptionalInt members, long population, OptionalDouble index) {}
}
