package org.vpip.reports.disclosure.partition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vpip.analysis.evaluation.Findings;
import org.vpip.instruments.study.Attribute;
import org.vpip.instruments.study.Region;
import org.vpip.instruments.study.StudyDesign;
import org.vpip.instruments.study.partition.AttributePartition;
import org.vpip.instruments.study.partition.AttributePartitions;
import org.vpip.instruments.study.partition.MergedGroup;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.partition.CodeMerging.MergedCodes;

/**
 * The choice of one partition of each attribute for all who are not researchers. Where a code has too few people for a
 * number of its own, it is merged: a region with its part of the country, any other code with those that are small too.
 * The choice reads sizes and the order of the attribute's list only.
 */
public final class PartitionChoice {
    private static final String REMAINDER = "other";

    private final StudyDesign design;
    private final Attribute attribute;
    private final AttributeSizes sizes;

    private PartitionChoice(StudyDesign design, Attribute attribute, Findings finest) {
        this.design = design;
        this.attribute = attribute;
        this.sizes = AttributeTables.sizes(attribute.id(), design.regions(), finest.all());
    }

    /** @param finest findings in which each code is a group */
    public static AttributePartitions of(StudyDesign design, Findings finest) {
        Map<String, AttributePartition> chosen = new HashMap<>();
        design.attributes()
                .forEach(attribute -> new PartitionChoice(design, attribute, finest)
                        .partition()
                        .ifPresent(partition -> chosen.put(attribute.id(), partition)));
        return new AttributePartitions(chosen);
    }

    /**
     * Returns a coarser partition of an attribute: some groups become one with the remainder; a single one with the smallest other
     * group. Returns empty where no other group would be left.
     *
     * @param finest findings in which each code is a group
     * @param merged codes of the groups
     */
    public static Optional<AttributePartition> coarser(
            StudyDesign design, Attribute attribute, Findings finest, AttributePartition before, Set<String> merged) {
        return new PartitionChoice(design, attribute, finest).coarser(before, merged);
    }

    private Optional<AttributePartition> coarser(AttributePartition before, Set<String> merged) {
        List<String> codes =
                codes().stream().filter(code -> sizes.smallest(code) > 0).toList();
        List<String> groups = before.groups(codes);
        Set<String> together = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        together.addAll(merged);
        before.remainder().map(MergedGroup::code).ifPresent(together::add);
        if (together.size() < 2) {
            groups.stream()
                    .filter(Predicate.not(together::contains))
                    .min(Comparator.comparingInt(group -> sizes.smallest(members(before, codes, Set.of(group)), false)))
                    .ifPresent(together::add);
        }
        if (together.containsAll(groups)) {
            return Optional.empty();
        }
        Map<String, List<String>> named = new LinkedHashMap<>();
        before.named().stream()
                .filter(part -> !together.contains(part.code()))
                .forEach(part -> named.put(part.code(), part.codes()));
        return Optional.of(partition(
                codes(), new MergedCodes(named, members(before, codes(), together), before.isUnknownMerged())));
    }

    private static List<String> members(AttributePartition partition, List<String> codes, Set<String> groups) {
        return codes.stream()
                .filter(code -> groups.contains(partition.group(code)))
                .toList();
    }

    private Optional<AttributePartition> partition() {
        List<String> codes = codes();
        int fewest = Audience.PUBLIC.fewestPeople(attribute.sensitive());
        return new CodeMerging(codes, sizes, fewest, countryParts(codes))
                .merge()
                .map(merged -> partition(codes, merged));
    }

    /** Returns the listed codes, those of the regions if the attribute is one, and others that occur. */
    private List<String> codes() {
        List<String> occurring = sizes.tables().stream()
                .flatMap(table -> table.people().keySet().stream())
                .sorted()
                .toList();
        List<String> codes = new ArrayList<>();
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Stream.concat(attribute.codes().stream(), occurring.stream())
                .filter(seen::add)
                .forEach(codes::add);
        return codes;
    }

    /** Returns the part of the country by code, where every code is a region's. */
    private Map<String, String> countryParts(List<String> codes) {
        Map<String, String> parts = new HashMap<>();
        for (String code : codes) {
            Optional<Region> named = design.regions().stream()
                    .filter(region -> region.code().equalsIgnoreCase(code))
                    .findFirst();
            if (named.isEmpty()) {
                return Map.of();
            }
            named.map(Region::group).filter(Predicate.not(String::isEmpty)).ifPresent(part -> parts.put(code, part));
        }
        return parts;
    }

    private AttributePartition partition(List<String> codes, MergedCodes merged) {
        MergedLabels labels = new MergedLabels(attribute, design.regions());
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        taken.addAll(codes);
        List<MergedGroup> named = merged.named().entrySet().stream()
                .map(part ->
                        new MergedGroup(newCode(part.getKey(), taken), labels.part(part.getValue()), part.getValue()))
                .toList();
        Optional<MergedGroup> remainder = Optional.of(merged.remainder())
                .filter(Predicate.not(List::isEmpty))
                .map(rest ->
                        new MergedGroup(newCode(REMAINDER, taken), labels.remainder(rest, merged.unknown()), rest));
        return new AttributePartition(named, remainder, merged.unknown());
    }

    /** Returns the wanted code, numbered where it is taken. */
    private static String newCode(String wanted, Set<String> taken) {
        String code = wanted;
        for (int number = 2; !taken.add(code); number++) {
            code = wanted + "_" + number;
        }
        return code;
    }
}
