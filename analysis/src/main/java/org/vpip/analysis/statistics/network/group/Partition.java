package org.vpip.analysis.statistics.network.group;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A group for each person, such as the sector.
 *
 * @param names of the groups, ascending
 * @param of position in names, -1 for somebody whose group is not known
 */
@SuppressWarnings("ArrayRecordComponent")
public record Partition(List<String> names, int[] of) {

    public Partition {
        names = List.copyOf(names);
    }

    /** @param labels one a person, empty where not known */
    public static Partition of(List<String> labels) {
        List<String> names = labels.stream()
                .filter(label -> !label.isEmpty())
                .distinct()
                .sorted()
                .toList();
        return new Partition(names, labels.stream().mapToInt(names::indexOf).toArray());
    }

    /** Groups numbered from 0, named by their number. */
    public static Partition numbered(int[] groups) {
        int count = Arrays.stream(groups).max().orElse(-1) + 1;
        return new Partition(
                IntStream.range(0, count).mapToObj(Integer::toString).toList(), groups.clone());
    }

    public int count() {
        return names.size();
    }

    /** People of each group. */
    public double[] sizes() {
        double[] sizes = new double[count()];
        for (int group : of) {
            if (group >= 0) {
                sizes[group]++;
            }
        }
        return sizes;
    }

    /** Whether both are known and in one group. */
    public boolean isSameGroup(int one, int other) {
        return of[one] >= 0 && of[one] == of[other];
    }

    /** Whether both are known and in different groups. */
    public boolean isDifferentGroup(int one, int other) {
        return of[one] >= 0 && of[other] >= 0 && of[one] != of[other];
    }
}
