package org.vpip.analysis.engagement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vpip.analysis.finding.Counted;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.LeftOut;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.Reason;
import org.vpip.analysis.finding.RegionDetails;
import org.vpip.analysis.finding.Subject;
import org.vpip.analysis.finding.Unit;
import org.vpip.analysis.statistics.Ratio;
import org.vpip.instruments.study.Region;

/**
 * The share of the regions in which there is at least one member, 0 to 1; beside it, for each region, members and their share over
 * the region's share of the population (the participation-population index; none where the population of a region is not given). A region without anybody is a finding.
 */
public final class RegionalReach {
    private RegionalReach() {}

    /** @param codes region of each member, blank where not known; compared without regard to case */
    public static Finding of(Subject subject, List<Region> regions, List<String> codes, Provenance provenance) {
        Map<String, Integer> members = new HashMap<>();
        codes.forEach(code -> members.merge(code.toLowerCase(Locale.ROOT), 1, Integer::sum));
        int known = regions.stream().mapToInt(region -> count(members, region)).sum();
        Counted counted = new Counted(known, codes.size(), Map.of(LeftOut.UNKNOWN_REGION, codes.size() - known));
        if (known == 0) {
            return new NotEstimable(subject, Reason.NO_MEMBER, counted, provenance);
        }
        boolean populated =
                regions.stream().allMatch(region -> region.population().isPresent());
        long everybody = populated
                ? regions.stream()
                        .mapToLong(region -> region.population().orElse(0))
                        .sum()
                : 0;
        List<RegionDetails.Row> rows = new ArrayList<>();
        int reached = 0;
        for (Region region : regions) {
            int here = count(members, region);
            reached += here > 0 ? 1 : 0;
            long population = region.population().orElse(0);
            rows.add(new RegionDetails.Row(
                    region.label(),
                    region.group(),
                    OptionalInt.of(here),
                    population,
                    index(here, known, population, everybody)));
        }
        double share = (double) reached / regions.size();
        return Estimate.plain(subject, share, Unit.PROPORTION, counted, new RegionDetails(rows), provenance);
    }

    private static int count(Map<String, Integer> members, Region region) {
        return members.getOrDefault(region.code().toLowerCase(Locale.ROOT), 0);
    }

    private static OptionalDouble index(int here, int members, long population, long everybody) {
        return everybody == 0
                ? OptionalDouble.empty()
                : Ratio.of((double) here * everybody, (double) members * population);
    }
}
