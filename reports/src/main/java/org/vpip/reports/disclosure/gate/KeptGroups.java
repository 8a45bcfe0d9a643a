package org.vpip.reports.disclosure.gate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.study.partition.AttributePartitions;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** The finest groups of which something is told, by the released findings. */
final class KeptGroups {
    private final AttributePartitions partitions;
    private final Map<FindingSubject, Shown> told;
    private final Map<FindingSubject, List<Shown>> breakdowns;

    KeptGroups(AttributePartitions partitions, List<ReleasedFinding> released) {
        this.partitions = partitions;
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

    private static FindingSubject breakdown(FindingSubject group) {
        return group.withSubgroup(
                Subgroup.of(Objects.requireNonNull(group.subgroup().attribute()), ""));
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
        Shown everybody = told.get(merged.subject().withSubgroup(Subgroup.EVERYBODY));
        return everybody == null
                || 2 * merged.finding().sample().used()
                        <= everybody.finding().sample().used();
    }
}
