package org.vpip.analysis.network;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.network.centrality.StructuralHoles;

/**
 * The ego networks of the members who answered. They do not depend on the answers of others, so they have values where too
 * few people answered for measures of the complete network.
 */
record EgoNetworks(Network network, String attribute) {
    /** Returns the mean number of people named by those who answered, over observed pairs times the number of others. */
    OptionalDouble meanSize() {
        double named = answering().mapToLong(node -> alters(node).count()).sum();
        double observed = answering().mapToLong(this::observedOthers).sum();
        return observed == 0
                ? answering().mapToDouble(node -> 0).average()
                : OptionalDouble.of(named / observed * (network.size() - 1));
    }

    private long observedOthers(int node) {
        return IntStream.range(0, network.size())
                .filter(other -> network.isObserved(node, other))
                .count();
    }

    /**
     * Returns the mean over members of Blau's heterogeneity 1 - Σp² of the groups of the people named, 0 all alike. Members
     * who name no person of a known group are left out. Blau (1977), Inequality and Heterogeneity.
     */
    OptionalDouble meanBlau() {
        return mean(this::blau);
    }

    private OptionalDouble blau(int node) {
        Map<String, Long> counts =
                alterGroups(node).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        double all = counts.values().stream().mapToLong(Long::longValue).sum();
        double squares =
                counts.values().stream().mapToLong(count -> count * count).sum();
        OptionalDouble alike = SafeDivision.quotient(squares, all * all);
        return alike.isEmpty() ? alike : OptionalDouble.of(1 - alike.getAsDouble());
    }

    /** Returns the mean over members of the share of the people named who are of the member's own group. */
    OptionalDouble meanLocalShare() {
        return mean(this::localShare);
    }

    private OptionalDouble localShare(int node) {
        String own = network.group(node, attribute);
        return own.isEmpty()
                ? OptionalDouble.empty()
                : alterGroups(node).mapToInt(group -> group.equals(own) ? 1 : 0).average();
    }

    /** Returns the mean of Burt's constraint over people who answered and have a tie; empty without any. */
    OptionalDouble meanConstraint() {
        double[] constraint = StructuralHoles.of(network.graph()).constraint();
        return answering()
                .mapToDouble(node -> constraint[node])
                .filter(Double::isFinite)
                .average();
    }

    private OptionalDouble mean(IntFunction<OptionalDouble> figure) {
        return answering()
                .mapToObj(figure)
                .flatMapToDouble(OptionalDouble::stream)
                .average();
    }

    private IntStream answering() {
        return IntStream.range(0, network.size()).filter(network::hasAnswered);
    }

    private IntStream alters(int node) {
        return IntStream.range(0, network.size()).filter(other -> network.hasTie(node, other));
    }

    private Stream<String> alterGroups(int node) {
        return alters(node).mapToObj(other -> network.group(other, attribute)).filter(group -> !group.isEmpty());
    }
}
