package org.vpip.analysis.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.network.centrality.StructuralHoles;

/**
 * The people whom each member who answered is tied to, whatever the others did: they stand also where too few answered for a measure of
 * the whole network.
 */
final class EgoNetworks {
    private final Network network;
    private final String attribute;

    EgoNetworks(Network network, String attribute) {
        this.network = network;
        this.attribute = attribute;
    }

    /** Mean number of people named by those who answered. */
    OptionalDouble meanSize() {
        return answering().mapToDouble(node -> alters(node).size()).average();
    }

    /**
     * Mean over members of Blau's heterogeneity 1 - Σp² of the groups of the people named, 0 all alike; members who name nobody of a known
     * group are left out. Blau (1977), Inequality and Heterogeneity.
     */
    OptionalDouble meanBlau() {
        return answering()
                .mapToObj(this::blau)
                .flatMapToDouble(OptionalDouble::stream)
                .average();
    }

    private OptionalDouble blau(int node) {
        Map<String, Integer> counts = new HashMap<>();
        alters(node).forEach(other -> {
            if (!network.group(other, attribute).isEmpty()) {
                counts.merge(network.group(other, attribute), 1, Integer::sum);
            }
        });
        double all = counts.values().stream().mapToInt(Integer::intValue).sum();
        double squares = counts.values().stream()
                .mapToDouble(count -> (double) count * count)
                .sum();
        OptionalDouble alike = SafeDivision.quotient(squares, all * all);
        return alike.isEmpty() ? alike : OptionalDouble.of(1 - alike.getAsDouble());
    }

    /** Mean over members of the share of the people named who are of the member's own group, such as the same province. */
    OptionalDouble meanLocalShare() {
        return answering()
                .mapToObj(this::localShare)
                .flatMapToDouble(OptionalDouble::stream)
                .average();
    }

    private OptionalDouble localShare(int node) {
        String own = network.group(node, attribute);
        List<Integer> known = alters(node).stream()
                .filter(other ->
                        !own.isEmpty() && !network.group(other, attribute).isEmpty())
                .toList();
        return SafeDivision.quotient(
                (double) known.stream()
                        .filter(other -> network.group(other, attribute).equals(own))
                        .count(),
                known.size());
    }

    /** Mean of Burt's constraint over those who have a tie; empty when nobody has. */
    OptionalDouble meanConstraint() {
        double[] constraint = StructuralHoles.of(network.graph()).constraint();
        return answering()
                .mapToDouble(node -> constraint[node])
                .filter(Double::isFinite)
                .average();
    }

    private IntStream answering() {
        return IntStream.range(0, network.size()).filter(network::hasAnswered);
    }

    private List<Integer> alters(int node) {
        return IntStream.range(0, network.size())
                .filter(other -> network.hasTie(node, other))
                .boxed()
                .toList();
    }
}
