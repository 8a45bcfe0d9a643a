package org.vpip.analysis.network.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableCell;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableRow;
import org.vpip.analysis.network.Network;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.network.group.Brokerage;
import org.vpip.analysis.statistics.network.group.Brokerage.BrokerageRole;
import org.vpip.analysis.statistics.network.group.Partition;

/** Brokerage roles by group; an undirected path counts once each way, as in {@code sna::brokerage}. */
record GroupBrokerage(Brokerage brokerage, Partition partition) {
    /** Names of the roles. */
    static final List<String> ROLES = Stream.of(BrokerageRole.values())
            .map(role -> role.name().toLowerCase(Locale.ROOT))
            .toList();

    private static final List<BrokerageRole> BETWEEN_GROUPS =
            List.of(BrokerageRole.REPRESENTATIVE, BrokerageRole.GATEKEEPER, BrokerageRole.LIAISON);

    static GroupBrokerage of(Network network, Partition groups) {
        return new GroupBrokerage(Brokerage.of(network.graph(), groups, network::isObserved), groups);
    }

    /** Returns the share of paths whose ends are of different groups; empty without a path. */
    OptionalDouble shareBetweenGroups() {
        double between = BETWEEN_GROUPS.stream().mapToDouble(brokerage::count).sum();
        double all =
                Stream.of(BrokerageRole.values()).mapToDouble(brokerage::count).sum();
        return SafeDivision.quotient(between, all);
    }

    List<NetworkTableRow> rows() {
        double[] sizes = partition.sizes();
        List<NetworkTableRow> rows = new ArrayList<>();
        for (int group = 0; group < partition.count(); group++) {
            int own = group;
            List<NetworkTableCell> cells = Stream.of(BrokerageRole.values())
                    .map(role -> NetworkTableCell.of(count(own, role)))
                    .toList();
            rows.add(new NetworkTableRow(partition.names().get(group), OptionalInt.of((int) sizes[group]), cells));
        }
        return rows;
    }

    private int count(int group, BrokerageRole role) {
        return (int) IntStream.range(0, partition.of().length)
                .filter(person -> partition.of()[person] == group)
                .mapToDouble(person -> brokerage.count(person, role))
                .sum();
    }
}
