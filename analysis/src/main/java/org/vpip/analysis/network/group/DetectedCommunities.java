package org.vpip.analysis.network.group;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableCell;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableRow;
import org.vpip.analysis.network.Network;
import org.vpip.analysis.statistics.network.group.LouvainMethod;
import org.vpip.analysis.statistics.network.group.Modularity;
import org.vpip.analysis.statistics.network.group.Partition;

/** Communities detected from ties, the largest first, cross-tabulated with the groups of an attribute. */
record DetectedCommunities(Partition detected, Partition known, OptionalDouble modularity) {

    static DetectedCommunities of(Network network, Partition groups, long seed) {
        Partition detected = LouvainMethod.withSeed(seed).partition(network.graph());
        return new DetectedCommunities(detected, groups, Modularity.undirected(network.graph(), detected));
    }

    private boolean hasUnknown() {
        return IntStream.of(known.of()).anyMatch(group -> group < 0);
    }

    /** Returns the codes, and a blank one where a person's group is unknown. */
    List<String> columns() {
        List<String> columns = new ArrayList<>(known.names());
        if (hasUnknown()) {
            columns.add("");
        }
        return columns;
    }

    /** Returns the communities of two people or more; equal sizes are in the order of their first member. */
    List<NetworkTableRow> rows() {
        double[] sizes = detected.sizes();
        List<Integer> order = IntStream.range(0, detected.count())
                .filter(group -> sizes[group] > 1)
                .boxed()
                .sorted((a, b) -> Double.compare(sizes[b], sizes[a]))
                .toList();
        return IntStream.range(0, order.size())
                .mapToObj(place -> row(place, order.get(place), (int) sizes[order.get(place)]))
                .toList();
    }

    private NetworkTableRow row(int place, int group, int people) {
        List<NetworkTableCell> cells = new ArrayList<>();
        IntStream.range(0, known.count()).forEach(code -> cells.add(NetworkTableCell.of(count(group, code))));
        if (hasUnknown()) {
            cells.add(NetworkTableCell.of(count(group, -1)));
        }
        return new NetworkTableRow(String.valueOf(place + 1), OptionalInt.of(people), cells);
    }

    private int count(int group, int code) {
        return (int) IntStream.range(0, detected.of().length)
                .filter(person -> detected.of()[person] == group && known.of()[person] == code)
                .count();
    }
}
