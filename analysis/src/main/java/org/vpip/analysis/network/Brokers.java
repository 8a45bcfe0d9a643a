package org.vpip.analysis.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.NetworkTableDetails.Cell;
import org.vpip.analysis.finding.NetworkTableDetails.Row;
import org.vpip.analysis.statistics.Ratio;
import org.vpip.analysis.statistics.network.Brokerage;
import org.vpip.analysis.statistics.network.Brokerage.Role;
import org.vpip.analysis.statistics.network.Partition;

/** Who passes between others, by group; an undirected path counts once each way, as in {@code sna::brokerage}. */
record Brokers(Brokerage brokerage, Partition partition) {
    /** Names of the roles. */
    static final List<String> ROLES = Arrays.stream(Role.values())
            .map(role -> role.name().toLowerCase(Locale.ROOT))
            .toList();

    private static final List<Role> BETWEEN_GROUPS = List.of(Role.REPRESENTATIVE, Role.GATEKEEPER, Role.LIAISON);

    static Brokers of(Network network, String attribute) {
        Partition partition = network.groups(attribute);
        return new Brokers(Brokerage.of(network.graph(), partition, network::isObserved), partition);
    }

    /** Paths whose ends are of different groups over all; empty without a path. */
    OptionalDouble shareBetweenGroups() {
        double between = BETWEEN_GROUPS.stream().mapToDouble(brokerage::count).sum();
        return Ratio.of(
                between,
                Arrays.stream(Role.values()).mapToDouble(brokerage::count).sum());
    }

    List<Row> rows() {
        double[] sizes = partition.sizes();
        List<Row> rows = new ArrayList<>();
        for (int group = 0; group < partition.count(); group++) {
            int own = group;
            List<Cell> cells = Arrays.stream(Role.values())
                    .map(role -> Cell.of(count(own, role)))
                    .toList();
            rows.add(new Row(partition.names().get(group), OptionalInt.of((int) sizes[group]), cells));
        }
        return rows;
    }

    private int count(int group, Role role) {
        return (int) IntStream.range(0, partition.of().length)
                .filter(person -> partition.of()[person] == group)
                .mapToDouble(person -> brokerage.count(person, role))
                .sum();
    }
}
