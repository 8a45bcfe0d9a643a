package org.vpip.instruments.study.partition;

import java.util.Map;

/** The partitions of a study by attribute; an attribute that is not listed has the finest. */
public record AttributePartitions(Map<String, AttributePartition> byAttribute) {
    /** The partitions in which nothing is merged. */
    public static final AttributePartitions FINEST = new AttributePartitions(Map.of());

    public AttributePartitions {
        byAttribute = Map.copyOf(byAttribute);
    }

    /** Returns whether no code is merged. */
    public boolean isFinest() {
        return byAttribute.values().stream().allMatch(AttributePartition::isFinest);
    }

    public AttributePartition of(String attribute) {
        return byAttribute.getOrDefault(attribute, AttributePartition.FINEST);
    }
}
