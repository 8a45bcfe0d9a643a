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

/** Core and periphery among the people who answered; the ties that others would name are unknown. */
@SuppressWarnings("ArrayRecordComponent")
record CorePeripheryBlocks(Network respondents, boolean[] core) {
    /** Names of the blocks. */
    static final List<String> BLOCKS = List.of("core", "periphery");

    static CorePeripheryBlocks of(Network network) {
        Network respondents = network.inducedSubnetwork(network.respondents());
        return new CorePeripheryBlocks(respondents, CorePeriphery.detect(respondents.graph()));
    }

    /** Returns the fit; empty where core or periphery has no pair, or the ties within them do not vary. */
    OptionalDouble fit() {
        return new CorePeriphery(respondents.graph(), core, respondents::isObserved)
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
        Graph graph = respondents.graph();
        OptionalDouble density = new CorePeriphery(graph, core, respondents::isObserved).density(from, to);
        int ties = (int) members(from)
                .mapToLong(one ->
                        members(to).filter(other -> graph.hasTie(one, other)).count())
                .sum();
        return new NetworkTableCell(OptionalInt.of(respondents.isDirected() || from != to ? ties : ties / 2), density);
    }

    private IntStream members(boolean inCore) {
        return IntStream.range(0, core.length).filter(person -> core[person] == inCore);
    }
}
