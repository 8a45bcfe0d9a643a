package org.vpip.analysis.network.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vpip.analysis.network.Network;
import org.vpip.instruments.response.ParticipantId;

/**
 * One wave of a network: nodes and edges for Gephi and for Kumu, a matrix for UCINET, and GraphML. People who did not
 * answer are nodes with answered = no; unobserved pairs are NA in the matrix.
 *
 * @param attributes ids of the attributes that nodes carry
 * @param trust by the key of a tie; the lists of edges have a column for it when it is not empty
 */
record WaveFiles(String stem, Network network, List<String> attributes, Map<String, Double> trust) {

    List<NetworkFile> all() {
        return List.of(
                new NetworkFile.TabularNetworkFile(stem + "-nodes.csv", nodeHeader("Id", "Label"), nodes(true)),
                new NetworkFile.TabularNetworkFile(
                        stem + "-edges.csv",
                        edgeHeader("Source", "Target", "Type", "Weight"),
                        edges("Directed", "Undirected")),
                new NetworkFile.TabularNetworkFile(stem + "-kumu-elements.csv", nodeHeader("Label"), nodes(false)),
                new NetworkFile.TabularNetworkFile(
                        stem + "-kumu-connections.csv",
                        edgeHeader("From", "To", "Direction", "Strength"),
                        edges("directed", "undirected")),
                new NetworkFile.TextNetworkFile(stem + "-ucinet.dl", matrix()),
                new NetworkFile.TextNetworkFile(stem + ".graphml", GraphMlWriter.of(network, attributes)));
    }

    private List<String> nodeHeader(String... first) {
        List<String> header = new ArrayList<>(List.of(first));
        header.add("answered");
        header.addAll(attributes);
        return header;
    }

    private List<List<String>> nodes(boolean withId) {
        List<List<String>> rows = new ArrayList<>();
        for (int node = 0; node < network.size(); node++) {
            int position = node;
            List<String> row = new ArrayList<>();
            row.add(name(node));
            if (withId) {
                row.add(name(node));
            }
            row.add(network.hasAnswered(node) ? "yes" : "no");
            attributes.forEach(attribute -> row.add(network.group(position, attribute)));
            rows.add(row);
        }
        return rows;
    }

    private List<List<String>> edges(String directed, String undirected) {
        String type = network.isDirected() ? directed : undirected;
        return network.ties().stream().map(tie -> edge(tie[0], tie[1], type)).toList();
    }

    private List<String> edgeHeader(String... first) {
        List<String> header = new ArrayList<>(List.of(first));
        if (!trust.isEmpty()) {
            header.add("Trust");
        }
        return header;
    }

    private List<String> edge(int from, int to, String type) {
        List<String> cells = new ArrayList<>(List.of(name(from), name(to), type, number(network.weight(from, to))));
        if (!trust.isEmpty()) {
            Double value =
                    trust.get(key(network.nodes().get(from), network.nodes().get(to)));
            cells.add(value == null ? "" : number(value));
        }
        return cells;
    }

    static String key(ParticipantId from, ParticipantId to) {
        return from + "\n" + to;
    }

    private String name(int node) {
        return network.nodes().get(node).value();
    }

    static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%s", value);
    }

    private String matrix() {
        String labels = network.nodes().stream().map(Object::toString).collect(Collectors.joining("\n"));
        String rows = IntStream.range(0, network.size()).mapToObj(this::row).collect(Collectors.joining("\n"));
        return "DL N=" + network.size() + "\nFORMAT = FULLMATRIX\nLABELS:\n" + labels + "\nDATA:\n" + rows + "\n";
    }

    private String row(int from) {
        return IntStream.range(0, network.size())
                .mapToObj(
                        to -> from == to ? "0" : network.isObserved(from, to) ? number(network.weight(from, to)) : "NA")
                .collect(Collectors.joining(" "));
    }
}
