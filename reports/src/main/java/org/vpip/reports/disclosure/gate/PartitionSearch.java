package org.vpip.reports.disclosure.gate;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vpip.analysis.evaluation.Findings;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.instruments.study.Attribute;
import org.vpip.instruments.study.StudyDesign;
import org.vpip.instruments.study.partition.AttributePartition;
import org.vpip.instruments.study.partition.AttributePartitions;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.partition.PartitionChoice;

/**
 * The search for the groups by which most is told. It begins with those that are large enough. Where the audit refuses some, these are
 * merged, and the merged groups are published if more is told by them.
 */
public final class PartitionSearch {
    private final StudyDesign design;
    private final Findings finest;
    private final Function<AttributePartitions, Findings> evaluation;
    private final DisclosureGate gate;

    /**
     * @param finest findings in which each code is a group
     * @param evaluation findings by partition
     */
    public PartitionSearch(
            StudyDesign design,
            Findings finest,
            Function<AttributePartitions, Findings> evaluation,
            DisclosureGate gate) {
        this.design = design;
        this.finest = finest;
        this.evaluation = evaluation;
        this.gate = gate;
    }

    /** Findings by a partition. */
    public record PartitionedFindings(AttributePartitions partitions, Findings findings) {}

    /** Returns the partition by which most is told, and the findings by it. */
    public PartitionedFindings best() {
        PartitionedFindings best = evaluated(PartitionChoice.of(design, finest));
        for (Attribute attribute : design.attributes()) {
            best = merged(attribute, best);
        }
        return best;
    }

    /** Returns the findings with more groups of an attribute merged, as long as more is told by them. */
    private PartitionedFindings merged(Attribute attribute, PartitionedFindings before) {
        return coarser(attribute, before)
                .filter(coarser -> told(coarser) > told(before))
                .map(coarser -> merged(attribute, coarser))
                .orElse(before);
    }

    private PartitionedFindings evaluated(AttributePartitions partitions) {
        return new PartitionedFindings(partitions, partitions.isFinest() ? finest : evaluation.apply(partitions));
    }

    private Optional<PartitionedFindings> coarser(Attribute attribute, PartitionedFindings before) {
        Set<String> refused = gate.reasons(before.findings()).stream()
                .filter(reason -> reason.rule() == WithheldReason.Rule.AUDIT)
                .map(WithheldReason::subject)
                .map(FindingSubject::subgroup)
                .filter(group -> attribute.id().equals(group.attribute()))
                .map(group -> Objects.requireNonNull(group.code()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (refused.isEmpty()) {
            return Optional.empty();
        }
        AttributePartition own = before.partitions().of(attribute.id());
        return PartitionChoice.coarser(design, attribute, finest, own, refused).map(coarser -> {
            Map<String, AttributePartition> all =
                    new HashMap<>(before.partitions().byAttribute());
            all.put(attribute.id(), coarser);
            return evaluated(new AttributePartitions(all));
        });
    }

    /** Returns how many groups are told, with those original ones of enough people that are told alone or merged. */
    private long told(PartitionedFindings published) {
        PublishedGroups groups = new PublishedGroups(
                published.partitions(),
                published.findings().all(),
                gate.release(published.findings(), Audience.PUBLIC).findings());
        return groups.told()
                + finest.all().stream()
                        .filter(finding -> finding.subject().subgroup().isAttributeGroup())
                        .filter(finding -> finding.sample().used() >= gate.fewest(finding.subject()))
                        .filter(groups::isKept)
                        .count();
    }
}
