package org.vpip.reports.disclosure.partition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.details.NetworkTableDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableKind;
import org.vpip.analysis.finding.details.RegionDetails;
import org.vpip.analysis.finding.details.SociogramDetails;
import org.vpip.analysis.finding.details.SociogramDetails.WaveTies;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MethodDeclaration.ReleaseRule;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.study.Region;
import org.vpip.reports.disclosure.partition.AttributeSizes.AttributeTable;

/**
 * A reader of the tables by an attribute that leave research. Tables of primary and secondary indicators decide, with the
 * members by region; where there is none of these roles, all tables do.
 */
final class AttributeTables {
    private final String attribute;
    private final List<Region> regions;
    private final List<AttributeTable> decisive = new ArrayList<>();
    private final List<AttributeTable> others = new ArrayList<>();

    private AttributeTables(String attribute, List<Region> regions) {
        this.attribute = attribute;
        this.regions = regions;
    }

    /** @param findings of the finest partition */
    static AttributeSizes sizes(String attribute, List<Region> regions, List<Finding> findings) {
        AttributeTables tables = new AttributeTables(attribute, regions);
        List<Finding> leaving = findings.stream()
                .filter(finding -> finding.subject().method().release() != ReleaseRule.RESEARCHERS)
                .toList();
        boolean broken = tables.addBreakdowns(leaving);
        leaving.forEach(tables::addDetails);
        return new AttributeSizes(
                broken || tables.others.isEmpty()
                        ? tables.decisive
                        : Stream.concat(tables.decisive.stream(), tables.others.stream())
                                .toList());
    }

    /** Returns whether one of the breakdowns is of a primary or secondary indicator. */
    private boolean addBreakdowns(List<Finding> findings) {
        Map<FindingSubject, Map<String, Integer>> breakdowns = new LinkedHashMap<>();
        Map<FindingSubject, Integer> totals = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Subgroup subgroup = finding.subject().subgroup();
            FindingSubject whole = finding.subject().withSubgroup(Subgroup.EVERYBODY);
            int used = finding.sample().used();
            if (subgroup.equals(Subgroup.EVERYBODY)) {
                totals.put(whole, used);
            } else if (attribute.equals(subgroup.attribute()) && subgroup.code() != null) {
                breakdowns.computeIfAbsent(whole, key -> new TreeMap<>()).put(subgroup.code(), used);
            }
        }
        breakdowns.forEach((whole, people) -> {
            int known = people.values().stream().mapToInt(Integer::intValue).sum();
            add(whole, new AttributeTable(people, Math.max(0, totals.getOrDefault(whole, 0) - known)));
        });
        return breakdowns.keySet().stream().anyMatch(AttributeTables::isDecisive);
    }

    private static boolean isDecisive(FindingSubject subject) {
        return subject.role() == IndicatorRole.PRIMARY || subject.role() == IndicatorRole.SECONDARY;
    }

    private void add(FindingSubject subject, AttributeTable table) {
        (isDecisive(subject) ? decisive : others).add(table);
    }

    private void addDetails(Finding finding) {
        if (!(finding instanceof Estimate estimate)) {
            return;
        }
        FindingSubject subject = estimate.subject();
        if (estimate.details() instanceof RegionDetails details
                && subject.call().attribute().equals(attribute)) {
            int unknown = estimate.sample().eligible() - estimate.sample().used();
            decisive.add(new AttributeTable(members(details), unknown));
        } else if (estimate.details() instanceof NetworkTableDetails table
                && table.kind() == NetworkTableKind.MIXING
                && table.attribute().equals(attribute)) {
            add(subject, new AttributeTable(members(table), 0));
        } else if (estimate.details() instanceof SociogramDetails picture
                && picture.attribute().equals(attribute)) {
            picture.waves().forEach(wave -> add(subject, members(picture, wave)));
        }
    }

    private Map<String, Integer> members(RegionDetails details) {
        Map<String, Integer> members = new TreeMap<>();
        for (int i = 0; i < regions.size(); i++) {
            members.put(regions.get(i).code(), details.rows().get(i).members().orElse(0));
        }
        return members;
    }

    private static Map<String, Integer> members(NetworkTableDetails table) {
        Map<String, Integer> members = new TreeMap<>();
        table.rows().forEach(row -> members.put(row.id(), row.people().orElse(0)));
        return members;
    }

    private static AttributeTable members(SociogramDetails picture, WaveTies wave) {
        Map<String, Integer> members = new TreeMap<>();
        wave.present().forEach(node -> members.merge(picture.nodes().get(node).group(), 1, Integer::sum));
        int unknown = members.getOrDefault("", 0);
        members.remove("");
        return new AttributeTable(members, unknown);
    }
}
