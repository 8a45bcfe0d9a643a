package org.vpip.analysis.finding.details;

import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.instruments.wording.Wording;

/**
 * The local hours at which sessions began, by region of the members.
 *
 * @param rows one for each region of the study's set with a known time zone, with or without members: they describe no person
 * @param members people with a known time zone who were expected at a session that was held
 * @param affected those of them for whom at least one session began outside the day
 */
public record LocalHourDetails(List<RegionLocalHours> rows, int members, int affected) implements FindingDetails {

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        FindingNumbers numbers = new FindingNumbers()
                .add(FindingNumbers.VALUE, value, unmodelled)
                .add("members", members, unmodelled)
                .add("affected", affected, unmodelled);
        for (int i = 0; i < rows.size(); i++) {
            String path = "regions[" + i + "].";
            numbers.add(path + "outside", rows.get(i).outside(), NumberBasis.IMPERSONAL);
            rows.get(i)
                    .sessions()
                    .forEach(
                            (hour, held) -> numbers.add(path + "sessionsByHour." + hour, held, NumberBasis.IMPERSONAL));
        }
        return numbers;
    }

    public LocalHourDetails {
        rows = List.copyOf(rows);
    }

    /**
     * The sessions by the clock of one region.
     *
     * @param label of the region, in both languages
     * @param sessions held, by the hour of the region's clock in which they began, 0 to 23
     * @param outside those of them that began before eight or from eighteen on
     */
    public record RegionLocalHours(Wording label, ZoneId zone, SortedMap<Integer, Integer> sessions, int outside) {
        public RegionLocalHours {
            sessions = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(sessions));
        }
    }
}
