package org.vpip.analysis.network.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vpip.analysis.network.Network;

/**
 * One wave of a network: nodes and edges for Gephi and for Kumu, a matrix for UCINET, and GraphML. People who did not
 * answer are nodes with answered = no; unobserved pairs are NA in the matrix.
 *
 * @param attributes ids of the attributes that nodes carry
 */
record WaveFiles(String stem, Network network, List<String> attributes) {

    List<NetworkFile> all() {
        return List.of(
                new NetworkFile.TabularNetworkFile(stem + "-nodes.csv", nodeHeader("Id", "Label"), nodes(true)),
                new NetworkFile.TabularNetworkFile(
                        stem + "-edges.csv",
                        List.of("Source", "Target", "Type", "Weight"),
                        edges("Directed", "Undirected")),
                new NetworkFile.TabularNetworkFile(stem + "-kumu-elements.csv", nodeHeader("Label"), nodes(false)),
                new NetworkFile.TabularNetworkFile(
                        stem + "-kumu-connections.csv",
                        List.of("From", "To", "Direction", "Strength"),
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
        return network.ties().stream()
                .map(tie -> List.of(name(tie[0]), name(tie[1]), type, number(network.weight(tie[0], tie[1]))))
                .toList();
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
