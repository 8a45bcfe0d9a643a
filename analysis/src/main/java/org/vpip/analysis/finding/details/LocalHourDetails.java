package org.vpip.analysis.finding.details;

import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vpip.instruments.wording.Wording;

/**
 * When sessions began where members live.
 *
 * @param rows one a region of the study's set whose time zone is known, whether or not a member lives there: they tell of nobody
 * @param members whose time zone is known and who were expected at a session that was held
 * @param affected those of them for whom at least one session began outside the day
 */
public record LocalHourDetails(List<RegionLocalHours> rows, int members, int affected) implements FindingDetails {
    public LocalHourDetails {
        rows = List.copyOf(rows);
    }

    /**
     * One region.
     *
     * @param label passes through unread
     * @param sessions held, by the hour of its clock in which they began, 0 to 23
     * @param outside those of them that began before eight or from eighteen on
     */
    public record RegionLocalHours(Wording label, ZoneId zone, SortedMap<Integer, Integer> sessions, int outside) {
        public RegionLocalHours {
            sessions = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(sessions));
        }
    }
}
