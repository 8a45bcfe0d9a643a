package org.vpip.analysis.network.group;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableCell;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableRow;
import org.vpip.analysis.network.Network;
import org.vpip.analysis.statistics.network.Graph;
import org.vpip.analysis.statistics.network.group.CorePeriphery;
import org.vpip.analysis.statistics.network.group.CorePeriphery.CorePeripheryPattern;

/** Core and periphery among the people who answered: of the others it is not known whom they name. */
@SuppressWarnings("ArrayRecordComponent")
record CorePeripheryBlocks(Network heard, boolean[] core) {
    /** Names of the blocks. */
    static final List<String> BLOCKS = List.of("core", "periphery");

    static CorePeripheryBlocks of(Network network) {
        Network heard = network.inducedSubnetwork(network.respondents());
        return new CorePeripheryBlocks(heard, CorePeriphery.detect(heard.graph()));
    }

    /** Empty where core or periphery has no pair, or the ties within them do not vary. */
    OptionalDouble fit() {
        return new CorePeriphery(heard.graph(), core, heard::isObserved)
                .correlation(CorePeripheryPattern.BETWEEN_IGNORED);
    }

    List<NetworkTableRow> rows() {
        return List.of(row(true), row(false));
    }

    private NetworkTableRow row(boolean from) {
        int people = (int) members(from).count();
        return new NetworkTableRow(
                BLOCKS.get(from ? 0 : 1), OptionalInt.of(people), List.of(cell(from, true), cell(from, false)));
    }

    private NetworkTableCell cell(boolean from, boolean to) {
        Graph graph = heard.graph();
        OptionalDouble density = new CorePeriphery(graph, core, heard::isObserved).density(from, to);
        int ties = (int) members(from)
                .mapToLong(one ->
                        members(to).filter(other -> graph.hasTie(one, other)).count())
                .sum();
        return new NetworkTableCell(OptionalInt.of(heard.isDirected() || from != to ? ties : ties / 2), density);
    }

    private IntStream members(boolean inCore) {
        return IntStream.range(0, core.length).filter(person -> core[person] == inCore);
    }
}
