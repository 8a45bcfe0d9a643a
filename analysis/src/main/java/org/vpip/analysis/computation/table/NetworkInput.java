package org.vpip.analysis.computation.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.network.Graph;
import org.vpip.analysis.statistics.network.group.Partition;

/**
 * Networks in a folder: {@code nodes.csv} has an id in each row; tables of ties have source and target, with weight if
 * weighted.
 */
public record NetworkInput(ComputationInput source, InputTable nodes, List<String> ids) {

    public static NetworkInput of(ComputationInput source) {
        InputTable nodes = source.table("nodes.csv");
        return new NetworkInput(source, nodes, nodes.texts("id"));
    }

    boolean isDirected() {
        return source.isSet("directed");
    }

    /**
     * Returns the network of these people.
     *
     * @throws IllegalArgumentException when a tie names a person who is not in nodes.csv
     */
    public Graph graph(String file, List<String> people) {
        Map<String, Integer> positions = new HashMap<>();
        people.forEach(person -> positions.putIfAbsent(person, positions.size()));
        InputTable edges = source.table(file);
        List<String> from = edges.texts("source");
        List<String> to = edges.texts("target");
        Optional<double[]> weights = source.isSet("weighted") ? Optional.of(edges.numbers("weight")) : Optional.empty();
        List<Graph.GraphTie> ties = new ArrayList<>();
        for (int row = 0; row < from.size(); row++) {
            Integer one = positions.get(from.get(row));
            Integer other = positions.get(to.get(row));
            if (!ids.contains(from.get(row)) || !ids.contains(to.get(row))) {
                throw new IllegalArgumentException(file + ", row " + (row + 2) + ": not in nodes.csv");
            }
            double weight = weights.isPresent() ? weights.get()[row] : 1;
            if (one != null && other != null) {
                ties.add(new Graph.GraphTie(one, other, weight));
            }
        }
        return Graph.of(isDirected(), people.size(), ties);
    }

    /** Returns the partition by the column group, if there is one. */
    public Optional<Partition> groups() {
        return nodes.hasColumn("group") ? Optional.of(Partition.of(nodes.texts("group"))) : Optional.empty();
    }

    /** Returns whether each person is in the core by the column core, if there is one. */
    public Optional<boolean[]> core() {
        if (!nodes.hasColumn("core")) {
            return Optional.empty();
        }
        boolean[] core = new boolean[ids.size()];
        double[] marks = nodes.numbers("core");
        IntStream.range(0, core.length).forEach(i -> core[i] = marks[i] == 1);
        return Optional.of(core);
    }

    /** Returns the people present in both waves, where nodes.csv has those columns; otherwise all. */
    public List<String> stayers() {
        if (!nodes.hasColumn("wave1") || !nodes.hasColumn("wave2")) {
            return ids;
        }
        double[] first = nodes.numbers("wave1");
        double[] second = nodes.numbers("wave2");
        return IntStream.range(0, ids.size())
                .filter(i -> first[i] == 1 && second[i] == 1)
                .mapToObj(ids::get)
                .toList();
    }

    /** Returns a number for each person by id. */
    public NumericResult byPerson(double[] values) {
        return NumericResult.each(ids, i -> values[i]);
    }
}
