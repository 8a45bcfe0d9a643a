package org.vpip.analysis.network;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.NetworkTableDetails.Cell;
import org.vpip.analysis.finding.NetworkTableDetails.Row;
import org.vpip.analysis.statistics.network.CorePeriphery;
import org.vpip.analysis.statistics.network.CorePeriphery.Pattern;
import org.vpip.analysis.statistics.network.Graph;

/** Core and periphery among the people who answered: of the others it is not known whom they name. */
@SuppressWarnings("ArrayRecordComponent")
record CoreBlocks(Network heard, boolean[] core) {
    /** Names of the blocks. */
    static final List<String> BLOCKS = List.of("core", "periphery");

    static CoreBlocks of(Network network) {
        Network heard = network.among(IntStream.range(0, network.size())
                .filter(network::hasAnswered)
                .boxed()
                .toList());
        return new CoreBlocks(heard, CorePeriphery.found(heard.graph()));
    }

    /** Empty where core or periphery has no pair, or the ties within them do not vary. */
    OptionalDouble fit() {
        return new CorePeriphery(heard.graph(), core, heard::isObserved).correlation(Pattern.BETWEEN_IGNORED);
    }

    List<Row> rows() {
        return List.of(row(true), row(false));
    }

    private Row row(boolean from) {
        int people = (int) members(from).count();
        return new Row(BLOCKS.get(from ? 0 : 1), OptionalInt.of(people), List.of(cell(from, true), cell(from, false)));
    }

    private Cell cell(boolean from, boolean to) {
        Graph graph = heard.graph();
        OptionalDouble density = new CorePeriphery(graph, core, heard::isObserved).density(from, to);
        int ties = (int) members(from)
                .mapToLong(one ->
                        members(to).filter(other -> graph.hasTie(one, other)).count())
                .sum();
        return new Cell(OptionalInt.of(heard.isDirected() || from != to ? ties : ties / 2), density);
    }

    private IntStream members(boolean inCore) {
        return IntStream.range(0, core.length).filter(person -> core[person] == inCore);
    }
}
