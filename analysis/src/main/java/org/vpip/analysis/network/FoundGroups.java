package org.vpip.analysis.network;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.NetworkTableDetails.Cell;
import org.vpip.analysis.finding.NetworkTableDetails.Row;
import org.vpip.analysis.statistics.network.Louvain;
import org.vpip.analysis.statistics.network.Modularity;
import org.vpip.analysis.statistics.network.Partition;

/** Groups by who is tied to whom, the largest first, against the groups of an attribute. */
record FoundGroups(Partition found, Partition known, OptionalDouble modularity) {

    static FoundGroups of(Network network, String attribute, long seed) {
        Partition found = Louvain.withSeed(seed).partition(network.graph());
        return new FoundGroups(found, network.groups(attribute), Modularity.undirected(network.graph(), found));
    }

    private boolean hasUnknown() {
        return IntStream.of(known.of()).anyMatch(group -> group < 0);
    }

    /** Codes, and a blank one where somebody's group is not known. */
    List<String> columns() {
        List<String> columns = new ArrayList<>(known.names());
        if (hasUnknown()) {
            columns.add("");
        }
        return columns;
    }

    /** Groups of two people or more; equal ones in the order of their first member. */
    List<Row> rows() {
        double[] sizes = found.sizes();
        List<Integer> order = IntStream.range(0, found.count())
                .filter(group -> sizes[group] > 1)
                .boxed()
                .sorted((a, b) -> Double.compare(sizes[b], sizes[a]))
                .toList();
        return IntStream.range(0, order.size())
                .mapToObj(place -> row(place, order.get(place), (int) sizes[order.get(place)]))
                .toList();
    }

    private Row row(int place, int group, int people) {
        List<Cell> cells = new ArrayList<>();
        IntStream.range(0, known.count()).forEach(code -> cells.add(Cell.of(count(group, code))));
        if (hasUnknown()) {
            cells.add(Cell.of(count(group, -1)));
        }
        return new Row(String.valueOf(place + 1), OptionalInt.of(people), cells);
    }

    private int count(int group, int code) {
        return (int) IntStream.range(0, found.of().length)
                .filter(person -> found.of()[person] == group && known.of()[person] == code)
                .count();
    }
}
