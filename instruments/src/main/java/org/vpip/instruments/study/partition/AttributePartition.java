package org.vpip.instruments.study.partition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The groups by which an attribute is published. A code that is not merged is a group of its own.
 *
 * @param named groups with a name of their own, such as parts of a country
 * @param remainder the group of all others, which comes last; empty where nothing is left over
 * @param isUnknownMerged whether people without a value belong to the remainder; otherwise they are in no group
 */
public record AttributePartition(List<MergedGroup> named, Optional<MergedGroup> remainder, boolean isUnknownMerged) {
    /** The partition in which each code is a group. */
    public static final AttributePartition FINEST = new AttributePartition(List.of(), Optional.empty(), false);

    public AttributePartition {
        named = List.copyOf(named);
        if (isUnknownMerged && remainder.isEmpty()) {
            throw new IllegalArgumentException("people without a value must have a group to belong to");
        }
        Set<String> seen = new HashSet<>();
        Stream.concat(named.stream(), remainder.stream())
                .flatMap(group -> group.codes().stream())
                .filter(code -> !seen.add(code.toLowerCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(code -> {
                    throw new IllegalArgumentException("code must be in one group: " + code);
                });
    }

    public boolean isFinest() {
        return merged().isEmpty();
    }

    /** Returns the merged groups, the remainder last. */
    public List<MergedGroup> merged() {
        return Stream.concat(named.stream(), remainder.stream()).toList();
    }

    /** Returns the group of people with a code; blank for people without a value who belong to no group. */
    public String group(String code) {
        if (code.isEmpty()) {
            return isUnknownMerged ? remainder.orElseThrow().code() : "";
        }
        return merged().stream()
                .filter(group -> group.contains(code))
                .map(MergedGroup::code)
                .findFirst()
                .orElse(code);
    }

    /** Returns the groups of these codes, each once, in the order of their first code; the remainder is last. */
    public List<String> groups(List<String> codes) {
        Set<String> groups = new LinkedHashSet<>();
        codes.stream().map(this::group).filter(group -> !group.isEmpty()).forEach(groups::add);
        List<String> ordered = new ArrayList<>(groups);
        remainder.map(MergedGroup::code).filter(ordered::remove).ifPresent(ordered::add);
        return List.copyOf(ordered);
    }
}
