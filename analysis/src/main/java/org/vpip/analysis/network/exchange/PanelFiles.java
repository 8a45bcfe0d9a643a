package org.vpip.analysis.network.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vpip.analysis.network.Network;
import org.vpip.analysis.network.change.TieChange;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.instruments.response.ParticipantId;

/**
 * Several waves of one network as RSiena and statnet read them, with the R code that reads them. Each wave is a matrix of 0
 * and 1 over all people of any wave, in one order. NA marks an unobserved pair; 10 (RSiena's structural zero) marks people
 * not yet or no longer on the roster. A table shows whether the waves suffice for an actor-oriented model; none is fitted.
 *
 * <p>Thresholds: at least 20 people, 80 % response and a Jaccard index of .3 between neighbouring waves (Snijders, van de
 * Bunt &amp; Steglich 2010, doi:10.1016/j.socnet.2009.02.004).
 */
record PanelFiles(String stem, List<String> waves, List<Network> networks) {
    private static final int MINIMUM_PEOPLE = 20;
    private static final double MINIMUM_RESPONSE = 0.8;
    private static final double MINIMUM_JACCARD = 0.3;

    List<NetworkFile> all() {
        List<NetworkFile> files = new ArrayList<>();
        List<ParticipantId> people = people();
        for (int wave = 0; wave < networks.size(); wave++) {
            files.add(new NetworkFile.TextNetworkFile(matrixName(wave), matrix(networks.get(wave), people)));
        }
        String names = people.stream().map(ParticipantId::value).collect(Collectors.joining("\n")) + "\n";
        files.add(new NetworkFile.TextNetworkFile(stem + "-people.txt", names));
        files.add(new NetworkFile.TextNetworkFile(stem + ".R", script()));
        files.add(new NetworkFile.TabularNetworkFile(
                stem + "-readiness.csv", List.of("waves", "what", "value", "needed", "enough"), readiness()));
        return files;
    }

    private String matrixName(int wave) {
        return stem + "-" + waves.get(wave) + "-matrix.txt";
    }

    private List<ParticipantId> people() {
        Set<ParticipantId> people = new LinkedHashSet<>();
        networks.forEach(network -> people.addAll(network.nodes()));
        return List.copyOf(people);
    }

    private static String matrix(Network network, List<ParticipantId> people) {
        int[] positions = people.stream().mapToInt(network.nodes()::indexOf).toArray();
        return IntStream.of(positions)
                .mapToObj(from -> IntStream.of(positions)
                        .mapToObj(to -> cell(network, from, to))
                        .collect(Collectors.joining(" ", "", "\n")))
                .collect(Collectors.joining());
    }

    private static String cell(Network network, int from, int to) {
        if (from >= 0 && from == to) {
            return "0";
        }
        if (from < 0 || to < 0) {
            return "10";
        }
        return network.isObserved(from, to) ? (network.hasTie(from, to) ? "1" : "0") : "NA";
    }

    private String script() {
        String files = IntStream.range(0, networks.size())
                .mapToObj(wave -> "\"" + matrixName(wave) + "\"")
                .collect(Collectors.joining(", "));
        return """
                # Reads the waves of this network; run it in their folder.
                people <- readLines("%s-people.txt")
                waves <- lapply(c(%s), function(file) as.matrix(read.table(file, col.names = people, row.names = NULL)))
                # RSiena:  network <- sienaDependent(array(unlist(waves), c(length(people), length(people), length(waves))))
                # statnet: networks <- lapply(waves, function(m) { m[m == 10] <- 0; network(m, directed = %s) })
                """.formatted(stem, files, networks.get(0).isDirected() ? "TRUE" : "FALSE");
    }

    private List<List<String>> readiness() {
        List<List<String>> rows = new ArrayList<>();
        for (int wave = 0; wave < networks.size(); wave++) {
            Network network = networks.get(wave);
            OptionalDouble response = SafeDivision.quotient(network.answeredCount(), network.size());
            rows.add(row(waves.get(wave), "people", network.size(), MINIMUM_PEOPLE));
            rows.add(row(waves.get(wave), "response", response.orElse(0), MINIMUM_RESPONSE));
        }
        for (int wave = 1; wave < networks.size(); wave++) {
            OptionalDouble jaccard = TieChange.jaccard(networks.get(wave - 1), networks.get(wave));
            rows.add(row(waves.get(wave - 1) + " " + waves.get(wave), "jaccard", jaccard.orElse(0), MINIMUM_JACCARD));
        }
        return rows;
    }

    private static List<String> row(String wave, String criterion, double value, double needed) {
        String shown = value == Math.rint(value) ? WaveFiles.number(value) : String.format(Locale.ROOT, "%.3f", value);
        return List.of(wave, criterion, shown, WaveFiles.number(needed), value >= needed ? "yes" : "no");
    }
}
