package org.vpip.analysis.engagement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.details.RegionDetails;
import org.vpip.analysis.finding.details.RegionDetails.RegionRow;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.Region;
import org.vpip.instruments.study.partition.AttributePartition;
import org.vpip.instruments.study.partition.MergedGroup;
import org.vpip.instruments.wording.Wording;

/** Members and known initiatives by region. Codes are compared ignoring case. */
final class RegionTable {
    private final List<Region> regions;
    private final Map<String, List<ParticipantId>> members;
    private final Map<String, Integer> initiatives;
    private final MatchedSample located;
    private final long totalPopulation;
    private final AttributePartition partition;

    /**
     * @param codes region of each member, blank where unknown
     * @param initiatives region of each known initiative; empty where the method does not use them
     * @param partition the groups of regions, each in one row
     */
    RegionTable(
            List<Region> regions,
            Map<ParticipantId, String> codes,
            List<String> initiatives,
            AttributePartition partition) {
        this.regions = regions;
        this.partition = partition;
        this.members =
                codes.keySet().stream().collect(Collectors.groupingBy(person -> key(codes.getOrDefault(person, ""))));
        this.initiatives = counts(initiatives);
        Set<String> known = regions.stream().map(region -> key(region.code())).collect(Collectors.toSet());
        this.located = MatchedSample.of(codes.keySet())
                .retain(person -> known.contains(key(codes.getOrDefault(person, ""))), ExclusionReason.UNKNOWN_REGION);
        boolean populated =
                regions.stream().allMatch(region -> region.population().count().isPresent());
        this.totalPopulation =
                populated ? regions.stream().mapToLong(RegionTable::population).sum() : 0;
    }

    private static Map<String, Integer> counts(Collection<String> codes) {
        Map<String, Integer> counts = new HashMap<>();
        codes.forEach(code -> counts.merge(key(code), 1, Integer::sum));
        return counts;
    }

    private static String key(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    int members(Region region) {
        return people(region).size();
    }

    private List<ParticipantId> people(Region region) {
        return members.getOrDefault(key(region.code()), List.of());
    }

    int initiatives(Region region) {
        return initiatives.getOrDefault(key(region.code()), 0);
    }

    private static long population(Region region) {
        return region.population().count().orElse(0);
    }

    /** Returns the members of known region, of all members. */
    AnalysisSample sample() {
        return located.counts();
    }

    /**
     * Returns the members of each group of the partition; where it is the finest, also those of each part of the country.
     *
     * @param asked the single regions that could be reached
     * @param reached how many of them are
     */
    RegionDetails details(List<Region> asked, int reached) {
        List<String> codes = regions.stream().map(Region::code).toList();
        List<RegionRow> rows = partition.groups(codes).stream().map(this::row).toList();
        return new RegionDetails(asked.size(), reached, rows, partition.isFinest() ? countryParts() : List.of());
    }

    private RegionRow row(String group) {
        List<Region> own = regions.stream()
                .filter(region -> partition.group(region.code()).equals(group))
                .toList();
        return partition.merged().stream()
                .filter(merged -> merged.code().equals(group))
                .map(merged -> row(merged.label(), "", own, holdsUnknown(merged)))
                .findFirst()
                .orElseGet(() -> row(own.get(0).label(), own.get(0).group(), own, false));
    }

    private boolean holdsUnknown(MergedGroup group) {
        return partition.isUnknownMerged()
                && partition.remainder().filter(group::equals).isPresent();
    }

    private List<RegionRow> countryParts() {
        Map<String, List<Region>> groups = new LinkedHashMap<>();
        regions.stream()
                .filter(region -> !region.group().isEmpty())
                .forEach(region -> groups.computeIfAbsent(region.group(), group -> new ArrayList<>())
                        .add(region));
        return groups.entrySet().stream()
                .filter(group -> group.getValue().size() > 1)
                .map(group -> row(group.getValue().get(0).groupLabel(), group.getKey(), group.getValue(), false))
                .toList();
    }

    /** @param unknown whether people of unknown region are in the row too, so that it has no index */
    private RegionRow row(Wording label, String group, List<Region> rowRegions, boolean unknown) {
        List<ParticipantId> found = new ArrayList<>();
        rowRegions.forEach(region -> found.addAll(people(region)));
        if (unknown) {
            found.addAll(unlocated());
        }
        PersonSet people = PersonSet.of(found);
        long population = rowRegions.stream().mapToLong(RegionTable::population).sum();
        OptionalInt initiativeCount = initiatives.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(rowRegions.stream().mapToInt(this::initiatives).sum());
        return new RegionRow(
                label,
                group,
                OptionalInt.of(people.count()),
                people,
                population,
                unknown ? OptionalDouble.empty() : index(people.count(), population),
                initiativeCount);
    }

    private List<ParticipantId> unlocated() {
        return located.eligible().stream()
                .filter(person -> !located.people().contains(person))
                .toList();
    }

    private OptionalDouble index(int memberCount, long population) {
        return totalPopulation == 0
                ? OptionalDouble.empty()
                : SafeDivision.quotient((double) memberCount * totalPopulation, (double) located.count() * population);
    }
}
