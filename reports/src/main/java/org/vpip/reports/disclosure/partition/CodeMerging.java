package org.vpip.reports.disclosure.partition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * The merging of the codes of one attribute. It reads sizes and the order of the codes only, never who the people are.
 *
 * @param codes in the order of the attribute's list
 * @param fewest people whom a group may have
 * @param parts code of the part of the country by code of its region; empty for attributes that are no regions
 */
record CodeMerging(List<String> codes, AttributeSizes sizes, int fewest, Map<String, String> parts) {

    /**
     * The codes that are merged.
     *
     * @param named whole parts of the country by their code
     * @param remainder the codes of all others; empty for none
     * @param unknown whether people without a value belong to the remainder
     */
    record MergedCodes(Map<String, List<String>> named, List<String> remainder, boolean unknown) {}

    /** Returns the merged codes; empty where each group, and the people without a value, are enough to be told. */
    Optional<MergedCodes> merge() {
        if (!isTooSmall(sizes.unknown()) && codes.stream().noneMatch(code -> isTooSmall(sizes.smallest(code)))) {
            return Optional.empty();
        }
        Map<String, List<String>> named = namedParts();
        List<String> rest = codes.stream()
                .filter(code -> named.values().stream().noneMatch(part -> part.contains(code)))
                .toList();
        MergedCodes merged = remainder(rest, named);
        boolean nothing = named.isEmpty() && merged.remainder().size() + (merged.unknown() ? 1 : 0) < 2;
        return nothing ? Optional.empty() : Optional.of(merged);
    }

    private boolean isTooSmall(int people) {
        return people > 0 && people < fewest;
    }

    /** Returns the parts of the country with a small region that have more people together than the fewest. */
    private Map<String, List<String>> namedParts() {
        Map<String, List<String>> whole = new LinkedHashMap<>();
        codes.stream()
                .filter(parts::containsKey)
                .forEach(code -> whole.computeIfAbsent(parts.get(code), part -> new ArrayList<>())
                        .add(code));
        whole.values().removeIf(part -> part.size() < 2 || !isToldAsPart(part));
        return whole;
    }

    private boolean isToldAsPart(List<String> part) {
        boolean small = part.stream().map(sizes::smallest).anyMatch(people -> people > 0 && people <= fewest);
        return small && sizes.smallest(part, false) > fewest;
    }

    private MergedCodes remainder(List<String> rest, Map<String, List<String>> named) {
        if (!isTooSmall(sizes.unknown()) && rest.stream().noneMatch(code -> isTooSmall(sizes.smallest(code)))) {
            return new MergedCodes(named, List.of(), false);
        }
        MergedCodes wide = remainder(rest, named, people -> people <= fewest, fewest);
        if (!isMostOrAll(wide, rest)) {
            return wide;
        }
        MergedCodes narrow = remainder(rest, named, people -> people < fewest, fewest + 1);
        return told(narrow, rest) > told(wide, rest) ? narrow : wide;
    }

    /**
     * Merges the codes whose sizes meet a condition, then the next smallest ones until a number of people is reached.
     * Codes without people are merged too. Of equal sizes the first in the list is merged.
     */
    private MergedCodes remainder(
            List<String> rest, Map<String, List<String>> named, IntPredicate isMerged, int enough) {
        boolean unknown = sizes.unknown() > 0 && isMerged.test(sizes.unknown());
        List<String> merged = new ArrayList<>(rest.stream()
                .filter(code -> isMerged.test(sizes.smallest(code)))
                .toList());
        List<String> larger = rest.stream()
                .filter(code -> !merged.contains(code))
                .sorted(Comparator.comparingInt(sizes::smallest))
                .toList();
        for (String next : larger) {
            if (sizes.smallest(merged, unknown) >= enough) {
                break;
            }
            merged.add(next);
        }
        return new MergedCodes(named, rest.stream().filter(merged::contains).toList(), unknown);
    }

    private boolean isMostOrAll(MergedCodes merged, List<String> rest) {
        int everybody = sizes.smallest(codes, true);
        return told(merged, rest) == 0 || 2 * sizes.smallest(merged.remainder(), merged.unknown()) > everybody;
    }

    /** Returns the number of groups with people outside the remainder. */
    private long told(MergedCodes merged, List<String> rest) {
        Stream<Collection<String>> single =
                rest.stream().filter(code -> !merged.remainder().contains(code)).map(List::of);
        return Stream.concat(single, merged.named().values().stream())
                .filter(group -> sizes.smallest(group, false) > 0)
                .count();
    }
}
