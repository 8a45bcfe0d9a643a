package org.vpip.analysis.statistics.network.group;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Group of each person, such as the sector.
 *
 * @param names of the groups; those of labels are ascending
 * @param of position in names, -1 for a person of unknown group
 */
@SuppressWarnings("ArrayRecordComponent")
public record Partition(List<String> names, int[] of) {

    public Partition {
        names = List.copyOf(names);
    }

    /** Partitions people by labels, one for each, empty where unknown. */
    public static Partition of(List<String> labels) {
        List<String> names = labels.stream()
                .filter(label -> !label.isEmpty())
                .distinct()
                .sorted()
                .toList();
        return new Partition(names, labels.stream().mapToInt(names::indexOf).toArray());
    }

    /** Returns groups numbered from 0, named by their number. */
    public static Partition numbered(int[] groups) {
        int count = Arrays.stream(groups).max().orElse(-1) + 1;
        return new Partition(
                IntStream.range(0, count).mapToObj(Integer::toString).toList(), groups.clone());
    }

    public int count() {
        return names.size();
    }

    /** Returns the number of people in each group. */
    public double[] sizes() {
        double[] sizes = new double[count()];
        for (int group : of) {
            if (group >= 0) {
                sizes[group]++;
            }
        }
        return sizes;
    }
}
