package org.vpip.reports.disclosure.gate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.details.RegionDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.study.partition.AttributePartitions;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** The groups of which released findings tell something. */
final class PublishedGroups {
    private final AttributePartitions partitions;
    private final Map<FindingSubject, Shown> told;
    private final Map<FindingSubject, List<Shown>> breakdowns;
    private final Map<FindingSubject, Integer> people;

    /** @param findings by these partitions, with the numbers of people as they are */
    PublishedGroups(AttributePartitions partitions, List<Finding> findings, List<ReleasedFinding> released) {
        this.partitions = partitions;
        this.people = findings.stream()
                .collect(Collectors.toMap(
                        Finding::subject, finding -> finding.sample().used(), (first, second) -> first));
        List<Shown> shown = released.stream()
                .filter(Shown.class::isInstance)
                .map(Shown.class::cast)
                .toList();
        this.told =
                shown.stream().collect(Collectors.toMap(Shown::subject, Function.identity(), (first, second) -> first));
        this.breakdowns = shown.stream()
                .filter(group -> group.subject().subgroup().isAttributeGroup())
                .collect(Collectors.groupingBy(group -> breakdown(group.subject())));
    }

    /** Returns what all groups of a breakdown have in common. */
    static FindingSubject breakdown(FindingSubject group) {
        return group.withSubgroup(
                Subgroup.of(Objects.requireNonNull(group.subgroup().attribute()), ""));
    }

    /** Returns how many groups are told, in breakdowns and in tables of regions. */
    long told() {
        int inBreakdowns = breakdowns.values().stream().mapToInt(List::size).sum();
        long inTables = told.values().stream()
                .map(Shown::finding)
                .filter(Estimate.class::isInstance)
                .map(finding -> ((Estimate) finding).details())
                .filter(RegionDetails.class::isInstance)
                .flatMap(details -> ((RegionDetails) details).rows().stream())
                .filter(row -> row.members().isPresent())
                .count();
        return inBreakdowns + inTables;
    }

    /**
     * Returns whether a finding of a finest group is told: of this group, or of a merged one with it that has at most half of the
     * people and is not the only one told.
     */
    boolean isKept(Finding finest) {
        FindingSubject subject = finest.subject();
        String attribute = Objects.requireNonNull(subject.subgroup().attribute());
        String code = Objects.requireNonNull(subject.subgroup().code());
        String group = partitions.of(attribute).group(code);
        Shown shown = told.get(subject.withSubgroup(Subgroup.of(attribute, group)));
        if (shown == null) {
            return false;
        }
        return group.equals(code)
                || (isHalf(shown)
                        && breakdowns
                                        .getOrDefault(breakdown(subject), List.of())
                                        .size()
                                > 1);
    }

    private boolean isHalf(Shown merged) {
        int everybody = people.getOrDefault(merged.subject().withSubgroup(Subgroup.EVERYBODY), 0);
        return 2 * people.getOrDefault(merged.subject(), 0) <= everybody;
    }
}
